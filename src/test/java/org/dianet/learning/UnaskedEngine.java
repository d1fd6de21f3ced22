package org.dianet.learning;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.jspecify.annotations.Nullable;

/// An engine that does nothing it is asked for: tests answer what they expect to be asked.
public abstract class UnaskedEngine implements LearningEngine {
    @Override
    public EngineInfo info() {
        throw new UnsupportedOperationException();
    }

    @Override
    public EngineCheck check() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TrainedNetwork train(
            TrainingSpec spec,
            int classes,
            List<Sample> training,
            TrainingSeed seed,
            TrainingListener listener,
            JobContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WeightsReport weights(Path file, Backbone backbone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor features(Backbone backbone, @Nullable Path weights, long seed, int threads, Tensor images) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TrainedNetwork load(TrainingSpec spec, int classes, Path folder) {
        throw new UnsupportedOperationException();
    }

    /// A network of the same kind.
    public static class Network implements TrainedNetwork {
        @Override
        public Probe probe() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<double[]> predict(List<Sample> samples) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<float[]> embed(List<Sample> samples) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Explanation explain(Sample sample, ExplanationMethod method, int explained) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(Path folder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
