package org.dianet.cli.bench;

import java.io.IOException;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.bench.LoadBench;
import org.dianet.pipeline.bench.Measurement;
import org.dianet.storage.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opening a project.
@Command(name = "load", description = "Open a synthetic project: from project.json to a usable project.")
final class BenchLoadCommand extends WorkCommand {

    @Option(
            names = "--clips",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Number of clips (default: ${DEFAULT-VALUE}).")
    private int clips;

    @Override
    protected void work(Console console) throws IOException {
        if (clips < 0) {
            throw wrongUsage("--clips must not be negative.");
        }
        try (TemporaryFolder folder = new TemporaryFolder("load")) {
            Measurement found = new LoadBench(Adapters.projects()).measure(folder.path(), clips, console);
            console.print(found.line());
            console.print("settings " + found.settings());
            console.json(found.asMap());
        }
    }
}
