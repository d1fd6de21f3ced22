package org.dianet.learning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.job.JobContext;
import org.dianet.learning.linear.LinearClassifier;

/// Fits the linear baseline whatever the spec, in milliseconds, and remembers whom each training learned from.
public final class LinearOnly extends UnaskedEngine {
    public final List<Trained> trained = new ArrayList<>();

    /// @param subjects learned from
    public record Trained(TrainingSpec spec, TrainingSeed seed, Set<String> subjects, int clips) {}

    @Override
    public EngineInfo info() {
        EngineCheck check = new EngineCheck("none", "none", "a test", true, 0);
        return new EngineInfo("linear", "1", List.of("cpu"), List.of("cpu"), "cpu", "the only one", check);
    }

    @Override
    public TrainedNetwork train(
            TrainingSpec spec,
            int classes,
            List<Sample> training,
            TrainingSeed seed,
            TrainingListener listener,
            JobContext context) {
        context.checkCancelled();
        trained.add(new Trained(spec, seed, subjects(training), training.size()));
        return LinearClassifier.fit(training, classes);
    }

    @Override
    public TrainedNetwork load(TrainingSpec spec, int classes, Path folder) {
        try {
            return LinearClassifier.load(folder, classes);
        } catch (EngineException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> subjects(List<Sample> samples) {
        return samples.stream().map(sample -> sample.subject().value()).collect(Collectors.toCollection(TreeSet::new));
    }
}
