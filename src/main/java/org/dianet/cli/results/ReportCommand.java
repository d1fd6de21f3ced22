package org.dianet.cli.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.PictureOption;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.Prediction;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.pipeline.report.RunReportOutput;
import org.dianet.run.RunRecord;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A run's report once more.
@Command(
        name = "report",
        description = {
            "Write a run's report again, with pictures of example clips, or without them for sharing.",
            "The pictures show faces; --project draws those that a run does not have yet."
        })
public final class ReportCommand extends WorkCommand {
    @Parameters(paramLabel = "RUN", description = "Folder of a leave-one-subject-out run.")
    private Path run = Path.of("");

    @Option(
            names = "--project",
            paramLabel = "PROJECT",
            description = "Folder of the run's project: draw the example clips again.")
    private @Nullable Path project;

    @Mixin
    private PictureOption pictures = new PictureOption();

    @Option(
            names = "--out",
            paramLabel = "FILE.html",
            description = "File for the report; the run is not changed (default: report.html of the run).")
    private @Nullable Path out;

    @Override
    protected void work(Console console) throws Exception {
        boolean none = pictures.wanted() == RunOutput.Pictures.NONE;
        if (project != null && none) {
            throw wrongUsage("--project draws pictures, which --no-pictures leaves out; give one of the two.");
        }
        if (project != null && out != null) {
            throw wrongUsage("--project draws pictures into the run; give --out in a second call.");
        }
        RunReportOutput report = Adapters.report();
        RunRecord record = Adapters.runs().read(run);
        List<Prediction> predictions = new ReadRuns(Adapters.runs()).predictions(run, record);
        if (predictions.isEmpty()) {
            throw new StorageException("The run " + run + " has no answers yet, so there is no report.");
        }
        Path written = out == null ? run.resolve(RunReportOutput.FILE) : out;
        if (project != null) {
            ProjectStore.Opened opened = Adapters.projects().open(project);
            opened.notes().forEach(console::note);
            RunOutput.Source source = new RunOutput.Source(opened.project(), opened.folder(), pictures.wanted());
            report.illustrate(run, record, predictions, source, console);
        } else if (none && out == null) {
            report.forget(run);
        } else {
            String text = none ? report.withoutPictures(run) : report.text(run);
            Path folder = written.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            new AtomicFile().write(written, text);
        }
        console.print("The report is " + written + ".");
        console.json(Map.of("report", written.toString()));
    }
}
