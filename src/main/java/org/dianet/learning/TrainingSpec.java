package org.dianet.learning;

import java.util.Arrays;
import java.util.List;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;

/// Everything that decides what a training run computes; the content of `spec.json`, which is flat.
///
/// @param images what the network sees of a clip
/// @param network which network, and what it starts from
/// @param optimisation the steps that it learns by
/// @param regularisation what keeps it from learning clips by heart
/// @param execution from which seeds and where
public record TrainingSpec(
        ImageSpec images,
        NetworkSpec network,
        Optimisation optimisation,
        Regularisation regularisation,
        Execution execution) {

    public TrainingSpec withImages(ImageSpec other) {
        return new TrainingSpec(other, network, optimisation, regularisation, execution);
    }

    public TrainingSpec withNetwork(NetworkSpec other) {
        return new TrainingSpec(images, other, optimisation, regularisation, execution);
    }

    public TrainingSpec withOptimisation(Optimisation other) {
        return new TrainingSpec(images, network, other, regularisation, execution);
    }

    public TrainingSpec withRegularisation(Regularisation other) {
        return new TrainingSpec(images, network, optimisation, other, execution);
    }

    public TrainingSpec withExecution(Execution other) {
        return new TrainingSpec(images, network, optimisation, regularisation, other);
    }

    public TrainingSpec withInput(InputMode input) {
        return withMotion(images.motion().withInput(input));
    }

    public TrainingSpec withFace(FaceAlignment face) {
        return withImages(images.withFace(face));
    }

    public TrainingSpec withStop(StopRule stop) {
        return withOptimisation(optimisation.withStop(stop));
    }

    public TrainingSpec withMotion(MotionRepresentation other) {
        return withImages(images.withMotion(other));
    }

    /// The same network on the same clips, trained for another time, from other seeds or elsewhere.
    public TrainingSpec withRun(List<Long> seeds, int epochs, String device, int threads) {
        return withOptimisation(optimisation.withEpochs(epochs)).withExecution(new Execution(seeds, device, threads));
    }

    public TrainingSpec withSeeds(List<Long> seeds) {
        return withExecution(new Execution(seeds, execution.device(), execution.threads()));
    }

    public TrainingSpec withThreads(int threads) {
        return withExecution(new Execution(execution.seeds(), execution.device(), threads));
    }

    /// Whether nothing in the training is drawn by chance, so that every seed would give the same.
    public boolean deterministic() {
        return network.linear();
    }

    /// Seeds that are trained from: only the first where all would give the same.
    public List<Long> trainedSeeds() {
        return deterministic() ? execution.seeds().subList(0, 1) : execution.seeds();
    }

    /// Which maps its networks have, the one to show first at the front.
    public List<ExplanationMethod> explanations() {
        boolean attention = images.streams() == 2 && network.fusion() == Fusion.CROSS_ATTENTION;
        return network.linear()
                ? List.of(ExplanationMethod.WEIGHTS)
                : Arrays.stream(ExplanationMethod.values())
                        .filter(method -> method != ExplanationMethod.WEIGHTS)
                        .filter(method -> attention || !method.needsAttention())
                        .toList();
    }

    /// For the ranges of fields.
    ///
    /// @throws IllegalArgumentException with the message if it does not hold
    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
