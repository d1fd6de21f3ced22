package org.dianet.learning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dianet.imaging.Colour;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;

/// Small specs and samples for engine tests.
public final class TestSpecs {
    private TestSpecs() {}

    public static TrainingSpec small(InputMode input, Fusion fusion) {
        return new TrainingSpec(
                new ImageSpec(new DynamicImages(input, PoolingForm.LINEAR, Colour.RGB, Normalisation.MINMAX), 32),
                new NetworkSpec(Backbone.SMALL, null, TrainableLayers.ALL, fusion, 4, 0.2),
                new Optimisation(2, 4, 1e-3, 0),
                new Regularisation(0.1, ClassBalance.NONE, new Augmentation(true, 10, 0)),
                new Execution(List.of(1L), "cpu", 1));
    }

    public static TrainingSpec with(
            TrainingSpec s, Backbone backbone, int epochs, TrainableLayers trainable, StopRule stop) {
        Augmentation augment = trainable == TrainableLayers.HEAD
                ? new Augmentation(true, 0, 0)
                : s.regularisation().augment();
        return s.withNetwork(s.network().withBackbone(backbone).withTrainable(trainable))
                .withOptimisation(s.optimisation().withEpochs(epochs).withStop(stop))
                .withRegularisation(s.regularisation().withAugment(augment));
    }

    /// One stream that starts from pretrained weights.
    public static TrainingSpec weighted(Backbone backbone, Path weights, double learningRate) {
        TrainingSpec s = small(InputMode.FULL, Fusion.CROSS_ATTENTION);
        return s.withNetwork(s.network().withBackbone(backbone).withWeights(weights.toString()))
                .withOptimisation(s.optimisation().withEpochs(1).withLearningRate(learningRate));
    }

    /// Two classes told apart by which half of the image is bright.
    public static List<Sample> halves(InputMode input, int count) {
        SplittableRandom random = new SplittableRandom(7);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int label = i % 2;
            List<FloatImage> images = new ArrayList<>();
            for (int s = 0; s < (input == InputMode.DUAL ? 2 : 1); s++) {
                images.add(half(label, random));
            }
            samples.add(new Sample(new ClipId("c" + i), new SubjectId("s" + i / 2), images, label));
        }
        return samples;
    }

    /// The first channel of each image.
    public static List<Sample> grey(List<Sample> samples) {
        return samples.stream()
                .map(sample -> new Sample(
                        sample.clip(),
                        sample.subject(),
                        sample.images().stream().map(TestSpecs::grey).toList(),
                        sample.label()))
                .toList();
    }

    private static FloatImage grey(FloatImage image) {
        float[] values = new float[image.width() * image.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = image.values()[i * image.channels()];
        }
        return new FloatImage(image.width(), image.height(), 1, values);
    }

    private static FloatImage half(int label, SplittableRandom random) {
        float[] values = new float[32 * 32 * 3];
        for (int k = 0; k < values.length; k++) {
            boolean top = k < values.length / 2;
            values[k] = (float) ((top == (label == 0) ? 0.7 : 0.3) + 0.1 * random.nextDouble());
        }
        return new FloatImage(32, 32, 3, values);
    }
}
