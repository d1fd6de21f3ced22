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
                    "Processes that train folds at the same time; without it a short measurement chooses. Threads 0 then"
                            + " means one a fold, so that the number of workers changes no number.")
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
