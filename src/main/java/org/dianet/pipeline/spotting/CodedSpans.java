package org.dianet.pipeline.spotting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.spotting.SpottedEvents;
import org.dianet.evaluation.spotting.TimedSpan;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.SharedRecording;

/// The coded events of a recording next to its candidates.
///
/// @param clips the clip of each coded event, in the order of `events`
/// @param unbounded clips that are coded without both onset and offset on frames of the recording
/// @param excluded clips of whose event at least half of the frames are excluded
public record CodedSpans(SpottedEvents events, List<Clip> clips, int unbounded, int excluded) {
    public CodedSpans {
        clips = List.copyOf(clips);
    }

    /// By the coding that counts of each clip.
    public static CodedSpans of(SpottedRecording spotted) {
        FrameNumbers frames = spotted.frames();
        List<TimedSpan> coded = new ArrayList<>();
        List<Clip> clips = new ArrayList<>();
        int unbounded = 0;
        int excluded = 0;
        for (Clip clip : spotted.recording().clips()) {
            Optional<Span> span = span(clip, frames);
            if (span.isEmpty()) {
                unbounded += clip.coding().marks().empty() ? 0 : 1;
            } else if (isExcluded(clip)) {
                excluded++;
            } else {
                coded.add(new TimedSpan(span.get(), SpotRecording.length(clip.withFrames(frames), span.get())));
                clips.add(clip);
            }
        }
        List<TimedSpan> candidates = spotted.spots().stream()
                .map(spot -> new TimedSpan(span(spot, frames), spot.length()))
                .toList();
        String subject = spotted.recording().first().subject().value();
        return new CodedSpans(new SpottedEvents(subject, coded, candidates), clips, unbounded, excluded);
    }

    /// Whether a recording has an event that candidates can be compared with.
    public static boolean any(SharedRecording recording) {
        return recording.clips().stream()
                .anyMatch(clip -> span(clip, recording.frames()).isPresent() && !isExcluded(clip));
    }

    private static boolean isExcluded(Clip clip) {
        FrameNumber onset = clip.coding().marks().get(MarkKind.ONSET).orElseThrow();
        FrameNumber offset = clip.coding().marks().get(MarkKind.OFFSET).orElseThrow();
        return clip.excluded().coverMost(onset, offset);
    }

    private static Optional<Span> span(Clip clip, FrameNumbers frames) {
        Optional<Integer> onset = index(clip, MarkKind.ONSET, frames);
        Optional<Integer> offset = index(clip, MarkKind.OFFSET, frames);
        return onset.isEmpty() || offset.isEmpty() || onset.get() > offset.get()
                ? Optional.empty()
                : Optional.of(new Span(onset.get(), offset.get()));
    }

    private static Optional<Integer> index(Clip clip, MarkKind kind, FrameNumbers frames) {
        return clip.coding().marks().get(kind).flatMap(frames::indexOf).map(FrameIndex::value);
    }

    static Span span(Spot spot, FrameNumbers frames) {
        return new Span(place(frames, spot.start()), place(frames, spot.end()));
    }

    private static int place(FrameNumbers frames, FrameNumber number) {
        return frames.indexOf(number).orElseThrow().value();
    }
}
