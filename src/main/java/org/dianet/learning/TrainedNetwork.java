package org.dianet.learning;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.dianet.job.JobContext;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;

/// A network with its weights. The receiver closes it.
public interface TrainedNetwork extends AutoCloseable {
    /// The file that holds it.
    String WEIGHTS = "weights.params";

    /// Class probabilities, one array of length `classes` a sample, in evaluation mode.
    List<double[]> predict(List<Sample> samples) throws EngineException;

    /// The vector that the classifier gets of each sample, in evaluation mode, without a mirror: where the network puts
    /// a clip. For a published head the mean of its last feature map, for the linear baseline its standardised
    /// features. Vectors of different networks have nothing in common, not even of two folds of one seed.
    ///
    /// @return one array a sample, all of one length
    List<float[]> embed(List<Sample> samples) throws EngineException;

    /// The cross-attention and the map of each image for one sample.
    ///
    /// @param explained index of the class that all maps speak of but those of attention alone
    /// @throws EngineException if this network's fusion has no such map; the sentence says which has
    Explanation explain(Sample sample, ExplanationMethod method, int explained) throws EngineException;

    /// The share of a token's effect on a class's logit that stays if the attention is held, the median over tokens,
    /// each replaced in turn by the mean of those that still clips have at its place; empty without attention over
    /// tokens.
    /// See method.md 5.2.
    ///
    /// @param still what the network might see of the clip if nothing moved, at least one
    /// @param context asked now and then whether to go on: it takes several times as long as an answer
    default OptionalDouble heldShare(Sample sample, List<Sample> still, int explained, JobContext context)
            throws EngineException {
        return OptionalDouble.empty();
    }

    /// How much the first of two streams counts in a sample, 0..1, the second counting the rest, as the gates of the
    /// fusion say; empty without gates.
    default OptionalDouble firstShare(Sample sample) throws EngineException {
        return OptionalDouble.empty();
    }

    /// Opens the network for the controls of its maps.
    Probe probe();

    /// Writes [#WEIGHTS] into `folder`, which exists.
    void save(Path folder) throws EngineException;

    @Override
    void close();

    /// Where trained networks come from.
    @FunctionalInterface
    interface Loader {

        /// Loads a network that [TrainedNetwork#save] wrote.
        ///
        /// @throws EngineException if the folder holds no weights or weights of another network
        TrainedNetwork load(TrainingSpec spec, int classes, Path folder) throws EngineException;
    }
}
