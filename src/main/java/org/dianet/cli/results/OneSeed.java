package org.dianet.cli.results;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which of a run's networks answer.
final class OneSeed {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Ask the networks of this seed only (default: the mean of all seeds).")
    @Nullable
    Long seed;
}
