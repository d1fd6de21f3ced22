package org.dianet.cli.training;

import org.dianet.pipeline.fold.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// How many processes train folds.
final class WorkerOptions {
    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "Processes that train folds at the same time; a short measurement chooses if left out. Threads 0 then"
                            + " means one per fold, so the number of workers does not change the results.")
    private @Nullable Integer workers;

    Workers workers(CommandLine line) {
        if (workers == null) {
            return Workers.CHOSEN;
        }
        if (workers < 1) {
            throw new ParameterException(line, "--workers must be at least 1.");
        }
        try {
            return new Workers(workers);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, "--" + e.getMessage() + ".", e);
        }
    }
}
