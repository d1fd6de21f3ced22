package org.dianet.pipeline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;

/// Seconds of training steps of a network, measured here and now on random images: forward, backward and update.
public final class MeasureStep {
    private static final int CLASSES = 5;

    private final LearningEngine engine;

    public MeasureStep(LearningEngine engine) {
        this.engine = engine;
    }

    /// @param spec its number of epochs is the number of steps; the first is not counted, it sets up memory
    /// @return of each step that counts; empty for a network without epochs
    public double[] seconds(TrainingSpec spec, JobContext context) throws EngineException {
        List<Double> seconds = new ArrayList<>();
        engine.train(
                        spec,
                        CLASSES,
                        batch(spec),
                        TrainingSeed.ofAll(1),
                        epoch -> {
                            seconds.add(epoch.seconds());
                            context.report(Progress.of(epoch.number(), epoch.total(), "step " + epoch.number()));
                        },
                        context)
                .close();
        return seconds.stream().skip(1).mapToDouble(s -> s).toArray();
    }

    private static List<Sample> batch(TrainingSpec spec) {
        SplittableRandom random = new SplittableRandom(1);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < spec.optimisation().batch(); i++) {
            List<FloatImage> images = new ArrayList<>();
            for (int stream = 0; stream < spec.images().streams(); stream++) {
                images.add(image(spec, random));
            }
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
}
