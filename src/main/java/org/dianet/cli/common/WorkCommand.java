package org.dianet.cli.common;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What all commands share: `--json`, `--trace`, a console and exit codes.
public abstract class WorkCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    protected CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object on standard output and nothing else there.")
    private boolean json;

    @Option(names = "--trace", description = "Show where an error came from.")
    private boolean trace;

    /// Does the work. An exception becomes one line and exit code 1.
    protected abstract void work(Console console) throws Exception;

    @Override
    public final Integer call() throws Exception {
        try (Console console = new Console(spec.commandLine(), json)) {
            work(console);
        }
        return CommandLine.ExitCode.OK;
    }

    boolean trace() {
        return trace;
    }

    /// Refuses arguments that are wrong together.
    ///
    /// @param problem a sentence; empty if there is none
    protected void refuse(Optional<String> problem) {
        if (problem.isPresent()) {
            throw wrongUsage(problem.get());
        }
    }

    /// For arguments that are wrong together: one line and exit code 2.
    public ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
