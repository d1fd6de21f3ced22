package org.dianet.pipeline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.dianet.face.FaceFinder;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.explain.DescribeRegions;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.KeptNetworks;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.RecentPixels;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// How long the window waits for a map: the first of a clip, those of other apexes of it, and the strip of
/// probabilities over all apexes.
public final class MapBench {
    private static final int FIRST = 5;
    private static final int WARM_UP = 4;
    private static final int SAMPLES = 40;
    private static final int STRIPS = 5;
    private static final long WEIGHTS = 200L << 20;
    private static final double NANOS_PER_MILLI = 1e6;
    private final TrainedNetwork.Loader engine;
    private final MediaOpener opener;
    private final Supplier<FaceFinder> faces;
    private final RunStore store;

    public MapBench(TrainedNetwork.Loader engine, MediaOpener opener, Supplier<FaceFinder> faces, RunStore store) {
        this.engine = engine;
        this.opener = opener;
        this.faces = faces;
        this.store = store;
    }

    /// @throws MediaException if the clip has no frames or phases
    public List<Measurement> measure(Path run, AskedClip asked, JobContext context)
            throws MediaException, StorageException, EngineException {
        Clip clip = asked.clip();
        Phases marked = clip.phases()
                .orElseThrow(() -> new MediaException("Clip " + clip.id() + " needs onset, apex and offset first."));
        ExplanationMethod method = store.read(run).spec().explanations().getFirst();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("network", store.read(run).network());
        settings.put("method", method.name().toLowerCase(Locale.ROOT));
        settings.put("imageSize", store.read(run).spec().images().imageSize());
        settings.put("seeds", store.read(run).spec().execution().seeds().size());
        settings.put("frames", marked.offset().value() - marked.onset().value() + 1);
        DescribeRegions regions = new DescribeRegions(opener, faces, store);
        List<Measurement> found = new ArrayList<>();
        RecentPixels pixels = new RecentPixels();
        KeptNetworks networks = new KeptNetworks(engine, WEIGHTS);
        PrepareSamples prepare = new PrepareSamples(opener, faces).remembering(pixels);
        ExplainClip explain = new ExplainClip(networks, prepare, store);
        try {
            double[] first = new double[FIRST];
            for (int i = 0; i < FIRST; i++) {
                pixels.release();
                networks.release();
                first[i] = answer(explain, regions, run, asked, method, context);
                context.report(Progress.of(i + 1L, FIRST, "first map"));
            }
            found.add(Measurement.of("first map of a clip", "ms", first, settings));
            double[] moved = new double[SAMPLES];
            int length = marked.offset().value() - marked.onset().value() + 1;
            for (int i = -WARM_UP; i < SAMPLES; i++) {
                FrameIndex apex = new FrameIndex(marked.onset().value() + (i + WARM_UP) % length);
                double millis = answer(explain, regions, run, withApex(asked, apex), method, context);
                if (i >= 0) {
                    moved[i] = millis;
                }
                context.report(Progress.of(i + WARM_UP + 1L, SAMPLES + WARM_UP, "another apex"));
            }
            found.add(Measurement.of("map of another apex", "ms", moved, settings));
            double[] strips = new double[STRIPS];
            MeasureSensitivity sensitivity = new MeasureSensitivity(networks, prepare, store);
            for (int i = 0; i < STRIPS; i++) {
                long start = System.nanoTime();
                sensitivity.measure(run, asked, MarkKind.APEX, null, context.quiet());
                strips[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
                context.report(Progress.of(i + 1L, STRIPS, "strip"));
            }
            found.add(Measurement.of("strip over all apexes", "ms", strips, settings));
        } finally {
            pixels.release();
            networks.release();
        }
        return found;
    }

    private static double answer(
            ExplainClip explain,
            DescribeRegions regions,
            Path run,
            AskedClip asked,
            ExplanationMethod method,
            JobContext context)
            throws MediaException, StorageException, EngineException {
        context.checkCancelled();
        long start = System.nanoTime();
        ExplainClip.Answer answer = explain.explain(run, asked, method, null, context.quiet());
        regions.of(run, asked, answer);
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static AskedClip withApex(AskedClip asked, FrameIndex apex) {
        Clip clip = asked.clip();
        return new AskedClip(
                asked.project(),
                asked.folder(),
                clip.showing(clip.coding()
                        .with(clip.coding()
                                .marks()
                                .with(MarkKind.APEX, clip.frames().numberAt(apex)))));
    }
}
