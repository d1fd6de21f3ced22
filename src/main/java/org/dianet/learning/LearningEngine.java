package org.dianet.learning;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.jspecify.annotations.Nullable;

/// The learning engine. The port behind which tensors stay. Called on one thread at a time.
public interface LearningEngine extends TrainedNetwork.Loader {

    /// Loads the engine if it is not loaded yet and says what it is.
    ///
    /// @throws EngineException if it cannot be loaded or computes wrong on this processor
    EngineInfo info() throws EngineException;

    /// Loads the engine if it is not loaded yet and says whether it computes right on this processor. Where it does
    /// not,
    /// all other methods refuse.
    ///
    /// @throws EngineException if it cannot be loaded
    EngineCheck check() throws EngineException;

    /// Trains a network from a seed. The same samples, spec, seed, device and thread count give the same weights.
    /// Folds of one seed start from their own weights. A frozen random backbone is the same in all folds.
    ///
    /// @param classes number of classes
    /// @param listener called after every epoch
    /// @throws EngineException if the engine cannot be loaded, or the spec does not fit the samples
    /// @throws org.dianet.job.CancelledException if cancelled
    TrainedNetwork train(
            TrainingSpec spec,
            int classes,
            List<Sample> training,
            TrainingSeed seed,
            TrainingListener listener,
            JobContext context)
            throws EngineException;

    /// Trains like [#train], but keeps the epoch that does best on the test subject: a leak, here to show what it does
    /// to scores. Whatever comes of it must be marked as not comparable.
    ///
    /// @throws EngineException if the network is not trained in epochs
    default TrainedNetwork trainOnTestSubject(
            TrainingSpec spec,
            int classes,
            List<Sample> training,
            List<Sample> test,
            TrainingSeed seed,
            TrainingListener listener,
            JobContext context)
            throws EngineException {
        throw new EngineException("stop.rule test-subject-leak chooses among epochs, which "
                + spec.network().backbone().specName() + " does not have; use fixed");
    }

    /// Checks a file of pretrained weights against a network.
    ///
    /// @throws EngineException if it is refused; the sentence says why
    WeightsReport weights(Path file, Backbone backbone) throws EngineException;

    /// The last feature map of a backbone in evaluation mode, on images as they are.
    ///
    /// @param weights pretrained weights, or `null` for initial ones drawn from `seed`
    /// @param threads arithmetic threads; 0 takes all cores
    /// @param images `[n, channels, height, width]`
    Tensor features(Backbone backbone, @Nullable Path weights, long seed, int threads, Tensor images)
            throws EngineException;
}
