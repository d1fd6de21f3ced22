package org.dianet.cli.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.pipeline.report.RunPlots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A run's figures for a paper.
@Command(
        name = "plots",
        description =
                "Write a run's scores as CSV and LaTeX, and its confusion matrix, calibration and curves as SVG and CSV.")
public final class PlotsCommand extends WorkCommand {
    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    private Path run = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files.")
    private Path out = Path.of("");

    @Override
    protected void work(Console console) throws Exception {
        List<String> files = new RunPlots(Adapters.runs()).write(run, out);
        files.forEach(file -> console.print(out.resolve(file).toString()));
        console.json(Map.of("files", files));
    }
}
