package org.dianet.cli.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program's own benchmarks, one subcommand each.
@Command(
        name = "bench",
        description = "Measure how fast the program is on this machine.",
        subcommands = {
            BenchScrubCommand.class,
            BenchRecordingCommand.class,
            BenchAlignCommand.class,
            BenchDiCommand.class,
            BenchMotionCommand.class,
            BenchLoadCommand.class,
            BenchMapsCommand.class,
            BenchSpotCommand.class,
            BenchStartCommand.class,
            BenchTrainCommand.class
        })
public final class BenchCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a benchmark: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
