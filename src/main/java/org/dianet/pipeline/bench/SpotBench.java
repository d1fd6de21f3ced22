package org.dianet.pipeline.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.evaluation.spotting.SpottedEvents;
import org.dianet.evaluation.spotting.SpottingScore;
import org.dianet.evaluation.spotting.TimedSpan;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.spotting.SmallFace;
import org.dianet.face.spotting.Spotter;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.Span;
import org.dianet.model.project.ExpressionLength;
import org.dianet.synthesis.RecordingScript;
import org.dianet.synthesis.SyntheticClip;
import org.dianet.synthesis.SyntheticRecordingSpec;
import org.dianet.video.MediaException;

/// Spots the expressions of synthetic recordings, whose events are known, with every method. Nothing is compressed.
public final class SpotBench {
    private static final double NANOS_PER_MS = 1e6;

    /// What came out.
    ///
    /// @param time of one frame by [SpottingMethod#REGIONS], aligning included
    /// @param events of each method, one entry a recording
    public record Outcome(
            Measurement time, Map<SpottingMethod, List<SpottedEvents>> events, Map<RecordingScript.Kind, Long> among) {

        public SpottingScore score(SpottingMethod method, int draws, long seed) {
            return SpottingScore.of(events.getOrDefault(method, List.of()), draws, seed);
        }

        public SpottingScore score(SpottingMethod method, ExpressionLength length, int draws, long seed) {
            return SpottingScore.of(events.getOrDefault(method, List.of()), length, draws, seed);
        }
    }

    /// @throws MediaException if no face was found in a recording
    public Outcome measure(SyntheticRecordingSpec spec, FaceFinder finder, JobContext context) throws MediaException {
        Map<SpottingMethod, List<SpottedEvents>> events = new EnumMap<>(SpottingMethod.class);
        Map<RecordingScript.Kind, Long> among = new EnumMap<>(RecordingScript.Kind.class);
        List<Double> times = new ArrayList<>();
        List<RecordingScript> scripts = spec.scripts();
        for (int i = 0; i < scripts.size(); i++) {
            RecordingScript script = scripts.get(i);
            script.distractors().forEach(one -> among.merge(one.kind(), 1L, Long::sum));
            Map<SpottingMethod, Spotter> spotters = film(spec, script, finder, times, context);
            spotters.forEach((method, spotter) ->
                    events.computeIfAbsent(method, _ -> new ArrayList<>()).add(events(script, spotter)));
            context.report(Progress.of(i + 1L, scripts.size(), "recording " + script.id()));
        }
        Measurement time = Measurement.of(
                "spot",
                "ms",
                times.stream().mapToDouble(each -> each).toArray(),
                Map.of("size", spec.side(), "rate", spec.rate(), "seed", spec.seed()));
        return new Outcome(time, events, among);
    }

    private static Map<SpottingMethod, Spotter> film(
            SyntheticRecordingSpec spec,
            RecordingScript script,
            FaceFinder finder,
            List<Double> times,
            JobContext context)
            throws MediaException {
        SyntheticClip take = spec.actor(script.subject()).play(script);
        Frame first = take.frame(0);
        if (!(finder.find(first).orElse(null) instanceof FaceLandmarks mesh)) {
            throw new MediaException("No face was found in the synthetic recording " + script.id() + ".");
        }
        SmallFace face = new SmallFace(mesh, first.width(), first.height());
        Map<SpottingMethod, Spotter> spotters = new EnumMap<>(SpottingMethod.class);
        for (SpottingMethod method : SpottingMethod.values()) {
            spotters.put(method, method.start(face, script.frames(), script.rate()));
        }
        for (int f = 0; f < script.frames(); f++) {
            context.checkCancelled();
            Frame frame = take.frame(f);
            long start = System.nanoTime();
            Frame aligned = face.apply(frame);
            long warped = System.nanoTime() - start;
            for (Map.Entry<SpottingMethod, Spotter> each : spotters.entrySet()) {
                long before = System.nanoTime();
                each.getValue().add(aligned);
                if (each.getKey() == SpottingMethod.REGIONS) {
                    times.add((warped + System.nanoTime() - before) / NANOS_PER_MS);
                }
            }
        }
        return spotters;
    }

    private static SpottedEvents events(RecordingScript script, Spotter spotter) {
        List<TimedSpan> coded = script.expressions().stream()
                .map(one -> timed(new Span(one.onset(), one.offset()), script.rate()))
                .toList();
        List<TimedSpan> candidates = spotter.result().candidates().stream()
                .map(one -> timed(one.span(), script.rate()))
                .toList();
        return new SpottedEvents("s" + script.subject(), coded, candidates);
    }

    private static TimedSpan timed(Span span, double rate) {
        double millis = (span.length() - 1) * 1000 / rate;
        return new TimedSpan(span, ExpressionLength.of(Optional.of(millis)));
    }
}
