package org.dianet.cli.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.Words;
import org.dianet.pipeline.explain.TestElsewhere;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.csv.PredictionsCsv;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.ScoresJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A run or model tested on another project.
@Command(
        name = "evaluate",
        description = {
            "Test a run or an exported model on the labelled clips of another project.",
            "Refused if a subject was trained on; people are told by the content of their clips, whatever their names.",
            "Writes predictions.csv and scores.json, which score and compare read."
        })
public final class EvaluateCommand extends WorkCommand {
    @Parameters(paramLabel = "RUN_OR_MODEL", description = "Run folder or exported model.")
    private Path run = Path.of("");

    @Option(names = "--project", required = true, paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "New folder for the results.")
    private Path out = Path.of("");

    @Override
    protected void work(Console console) throws Exception {
        Path table = out.resolve("predictions.csv");
        if (Files.exists(table) || Files.exists(out.resolve("run.json"))) {
            throw new StorageException(out + " already holds results. Name another folder.");
        }
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        TestElsewhere.Result result = new TestElsewhere(Adapters.engine(), Adapters.samples(), Adapters.runs())
                .test(run, opened.project(), opened.folder(), console);
        List<String> classes = result.record().classes();
        ScoreSheet sheet = ScoreSheet.of(classes, result.predictions());
        List<String> leaks = result.record().leaks();
        Map<String, Object> json = new LinkedHashMap<>(ScoresJson.toJson(sheet, "complete", leaks));
        json.put("model", run.toString());
        json.put("trainedOn", result.record().project());
        json.put("testedOn", opened.project().name());
        json.put("skipped", result.skipped().size());
        json.put("notes", result.notes());
        write(table, PredictionsCsv.text(classes, result.predictions()));
        write(out.resolve("scores.json"), Json.pretty(json));
        console.print(result.record().network() + ", trained in the project "
                + result.record().project() + ", tested on " + Words.count(sheet.clips(), "clip") + " of "
                + opened.project().name() + ".");
        ScoreLines.print(console, sheet, leaks, result.record());
        result.notes().forEach(console::print);
        console.json(json);
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(out);
        new AtomicFile().write(file, text);
    }
}
