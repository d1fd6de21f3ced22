package org.dianet.cli.training;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.fold.FoldWorker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// A worker process of `loso`. Nobody types it.
@Command(name = "fold-worker", hidden = true, description = "Trains folds of a run that another process leads.")
public final class FoldWorkerCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "RUN", description = "Folder of the run.")
    private Path run = Path.of("");

    @Parameters(index = "1", paramLabel = "N", description = "Number of this worker, from 0.")
    private int number;

    @Parameters(index = "2", paramLabel = "PID", description = "The process that started it.")
    private long starter;

    @Override
    protected void work(Console console) throws Exception {
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new FoldWorker(Adapters.engine(), Adapters.runs()).run(run, number, starter, told, console::print);
    }
}
