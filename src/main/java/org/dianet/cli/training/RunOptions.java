package org.dianet.cli.training;

import java.util.List;
import org.dianet.learning.TrainingSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Changes of a spec for one run only.
final class RunOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seeds instead of the spec's; may be given several times.")
    private List<Long> seeds = List.of();

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs instead of the spec's.")
    private @Nullable Integer epochs;

    @Option(names = "--device", description = "auto, cpu, gpu0, … instead of the spec's.")
    private @Nullable String device;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Arithmetic threads instead of the spec's; 0 uses all cores.")
    private @Nullable Integer threads;

    /// Whether any was given.
    boolean given() {
        return !seeds.isEmpty() || epochs != null || device != null || threads != null;
    }

    boolean seedsGiven() {
        return !seeds.isEmpty();
    }

    TrainingSpec applied(TrainingSpec given) {
        return given.withRun(
                seeds.isEmpty() ? given.execution().seeds() : seeds,
                epochs == null ? given.optimisation().epochs() : epochs,
                device == null ? given.execution().device() : device,
                threads == null ? given.execution().threads() : threads);
    }
}
