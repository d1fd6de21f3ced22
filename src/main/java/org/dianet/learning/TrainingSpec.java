package org.dianet.learning;

import java.util.List;
import java.util.Set;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.jspecify.annotations.Nullable;

/// Everything that decides what a training run computes; the content of `spec.json`.
///
/// @param backbone name of the network, see [Backbone]
/// @param weights file of pretrained weights, or `null` for from scratch
/// @param heads attention heads; must divide the feature length
/// @param consistency λ of λ·mean(1 − cos(f₁, f₂))
/// @param dropout probability in 0..1 of the classifier's dropout
/// @param imageSize side of the square input in pixels
/// @param seeds one full evaluation a seed
/// @param device `auto`, `cpu` or `gpu0`, `gpu1`, …
/// @param threads arithmetic threads; 0 takes all cores
/// @param channels what the channels of ready motion images mean
/// @param craft what helps when clips are few
/// @param face what is done to frames before images are made of them
public record TrainingSpec(
        InputMode input,
        String backbone,
        @Nullable String weights,
        Trainable trainable,
        Fusion fusion,
        int heads,
        double consistency,
        double dropout,
        int imageSize,
        Colour colour,
        PoolingForm dynamicImage,
        Normalisation normalise,
        int epochs,
        int batch,
        double learningRate,
        double weightDecay,
        ClassBalance classBalance,
        Augmentation augment,
        StopRule stop,
        List<Long> seeds,
        String device,
        int threads,
        Channels channels,
        Craft craft,
        FaceAlignment face) {

    /// @throws IllegalArgumentException if a field is out of its range; the message names the field as in `spec.json`
    public TrainingSpec {
        seeds = List.copyOf(seeds);
        require(heads >= 1, "heads must be at least 1");
        require(consistency >= 0, "consistency must not be negative");
        require(dropout >= 0 && dropout < 1, "dropout must lie in 0..1, below 1");
        require(imageSize >= 16 && imageSize <= 1024, "imageSize must lie in 16..1024");
        require(epochs >= 1, "epochs must be at least 1");
        require(batch >= 1, "batch must be at least 1");
        require(learningRate > 0, "learningRate must be positive");
        require(weightDecay >= 0, "weightDecay must not be negative");
        require(!seeds.isEmpty(), "seeds must name at least one seed");
        require(Set.copyOf(seeds).size() == seeds.size(), "seeds must not name a seed twice");
        require(threads >= 0, "threads must not be negative");
        require(device.matches("auto|cpu|gpu\\d+"), "device must be auto, cpu or gpu0, gpu1, …");
    }

    /// A spec that takes frames as they are.
    ///
    /// @throws IllegalArgumentException as the other
    public TrainingSpec(
            InputMode input,
            String backbone,
            @Nullable String weights,
            Trainable trainable,
            Fusion fusion,
            int heads,
            double consistency,
            double dropout,
            int imageSize,
            Colour colour,
            PoolingForm dynamicImage,
            Normalisation normalise,
            int epochs,
            int batch,
            double learningRate,
            double weightDecay,
            ClassBalance classBalance,
            Augmentation augment,
            StopRule stop,
            List<Long> seeds,
            String device,
            int threads,
            Channels channels,
            Craft craft) {
        this(
                input,
                backbone,
                weights,
                trainable,
                fusion,
                heads,
                consistency,
                dropout,
                imageSize,
                colour,
                dynamicImage,
                normalise,
                epochs,
                batch,
                learningRate,
                weightDecay,
                classBalance,
                augment,
                stop,
                seeds,
                device,
                threads,
                channels,
                craft,
                FaceAlignment.NONE);
    }

    public TrainingSpec withFace(FaceAlignment newFace) {
        return new TrainingSpec(
                input,
                backbone,
                weights,
                trainable,
                fusion,
                heads,
                consistency,
                dropout,
                imageSize,
                colour,
                dynamicImage,
                normalise,
                epochs,
                batch,
                learningRate,
                weightDecay,
                classBalance,
                augment,
                stop,
                seeds,
                device,
                threads,
                channels,
                craft,
                newFace);
    }

    /// The same network on the same clips, trained for another time, from other seeds or elsewhere.
    public TrainingSpec withRun(List<Long> newSeeds, int newEpochs, String newDevice, int newThreads) {
        return new TrainingSpec(
                input,
                backbone,
                weights,
                trainable,
                fusion,
                heads,
                consistency,
                dropout,
                imageSize,
                colour,
                dynamicImage,
                normalise,
                newEpochs,
                batch,
                learningRate,
                weightDecay,
                classBalance,
                augment,
                stop,
                newSeeds,
                newDevice,
                newThreads,
                channels,
                craft,
                face);
    }

    public TrainingSpec withThreads(int newThreads) {
        return withRun(seeds, epochs, device, newThreads);
    }

    public TrainingSpec withStop(StopRule newStop) {
        return new TrainingSpec(
                input,
                backbone,
                weights,
                trainable,
                fusion,
                heads,
                consistency,
                dropout,
                imageSize,
                colour,
                dynamicImage,
                normalise,
                epochs,
                batch,
                learningRate,
                weightDecay,
                classBalance,
                augment,
                newStop,
                seeds,
                device,
                threads,
                channels,
                craft,
                face);
    }

    public TrainingSpec withInput(InputMode newInput) {
        return new TrainingSpec(
                newInput,
                backbone,
                weights,
                trainable,
                fusion,
                heads,
                consistency,
                dropout,
                imageSize,
                colour,
                dynamicImage,
                normalise,
                epochs,
                batch,
                learningRate,
                weightDecay,
                classBalance,
                augment,
                stop,
                seeds,
                device,
                threads,
                channels,
                craft,
                face);
    }

    public TrainingSpec withNormalise(Normalisation newNormalise) {
        return new TrainingSpec(
                input,
                backbone,
                weights,
                trainable,
                fusion,
                heads,
                consistency,
                dropout,
                imageSize,
                colour,
                dynamicImage,
                newNormalise,
                epochs,
                batch,
                learningRate,
                weightDecay,
                classBalance,
                augment,
                stop,
                seeds,
                device,
                threads,
                channels,
                craft,
                face);
    }

    /// Whether nothing in the training is drawn by chance, so that every seed would give the same.
    public boolean deterministic() {
        return backbone.equals(Backbone.LINEAR.specName());
    }

    /// Seeds that are trained from: only the first where all would give the same.
    public List<Long> trainedSeeds() {
        return deterministic() ? seeds.subList(0, 1) : seeds;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
