package org.dianet.pipeline.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;

/// Seconds for one training step of a network on random images: forward, backward and update.
public final class TrainBench {
    private static final int CLASSES = 5;

    private final LearningEngine engine;

    public TrainBench(LearningEngine engine) {
        this.engine = engine;
    }

    /// @param spec its number of epochs is the number of steps; the first is not counted, it sets up memory
    public Measurement measure(TrainingSpec spec, JobContext context) throws EngineException {
        List<Sample> batch = batch(spec);
        List<Double> seconds = new ArrayList<>();
        engine.train(
                        spec,
                        CLASSES,
                        batch,
                        TrainingSeed.ofAll(1),
                        epoch -> {
                            seconds.add(epoch.seconds());
                            context.report(Progress.of(epoch.number(), epoch.total(), "step " + epoch.number()));
                        },
                        context)
                .close();
        double[] counted = seconds.stream().skip(1).mapToDouble(s -> s).toArray();
        return Measurement.of("train", "s/step", counted, settings(spec));
    }

    private static List<Sample> batch(TrainingSpec spec) {
        SplittableRandom random = new SplittableRandom(1);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < spec.optimisation().batch(); i++) {
            List<FloatImage> images = spec.images().streams() == 2
                    ? List.of(image(spec, random), image(spec, random))
                    : List.of(image(spec, random));
            samples.add(new Sample(new ClipId("random " + i), new SubjectId("nobody"), images, i % CLASSES));
        }
        return samples;
    }

    private static FloatImage image(TrainingSpec spec, SplittableRandom random) {
        int side = spec.images().imageSize();
        float[] values = new float[side * side * spec.images().motion().channels()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextDouble();
        }
        return new FloatImage(side, side, spec.images().motion().channels(), values);
    }

    private static Map<String, Object> settings(TrainingSpec spec) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("backbone", spec.network().backbone().specName());
        settings.put("input", spec.images().motion().input().name().toLowerCase(Locale.ROOT));
        settings.put("trainable", spec.network().trainable().name().toLowerCase(Locale.ROOT));
        settings.put("fusion", Words.of(spec.network().fusion()));
        settings.put("batch", spec.optimisation().batch());
        settings.put("size", spec.images().imageSize());
        settings.put("threads", spec.execution().threads());
        return settings;
    }
}
