package org.dianet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dianet.dataset.ClipTable;
import org.dianet.dataset.DatasetFormat;
import org.dianet.dataset.ImageManifest;
import org.dianet.dataset.RowProblem;
import org.dianet.model.clip.FrameRate;
import org.dianet.pipeline.ImportDataset;
import org.dianet.pipeline.ImportReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Clips and annotations from a sheet.
@Command(name = "import", description = "Make or extend a project from an annotation sheet.")
final class ImportCommand extends WorkCommand {

    /// The sheets that can be read.
    enum Dataset {
        TABLE,
        IMAGES;

        private DatasetFormat format() {
            return switch (this) {
                case TABLE -> new ClipTable();
                case IMAGES -> new ImageManifest();
            };
        }
    }

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "KIND",
            description = "table: clip,subject,media,onset,apex,offset; images: clip,subject,label,image.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Dataset dataset;

    @Option(names = "--sheet", paramLabel = "FILE", description = "CSV or XLSX; else manifest.csv in the media folder.")
    private @Nullable Path sheet;

    @Option(
            names = "--media",
            required = true,
            paramLabel = "DIR",
            description = "Folder the sheet's paths start from.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path media;

    @Option(names = "--project", required = true, paramLabel = "DIR", description = "Project folder, new or present.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--fps", paramLabel = "N", description = "Frame rate of image folders that the sheet says none of.")
    private @Nullable Double fps;

    @Override
    void work(Console console) throws IOException {
        ImportDataset importer = new ImportDataset(Adapters.projects(), Adapters.sheets(), Adapters.media());
        FrameRate rate = fps == null ? null : new FrameRate(fps);
        ImportReport report =
                importer.run(new ImportDataset.Order(dataset.format(), sheetFile(), media, project, rate), console);
        report.problems().forEach(problem -> console.print(problem.toString()));
        console.print(report.added() + " clips added, " + report.replaced() + " replaced, " + skipped(report)
                + " rows skipped; " + report.perSubject().size() + " subjects.");
        console.print("Classes: " + report.perClass());
        console.print("Subjects: " + report.perSubject());
        console.print("SHA-256 of the sheet: " + report.sha256());
        console.json(json(report));
    }

    private Path sheetFile() {
        if (sheet != null) {
            return sheet;
        }
        Path manifest = media.resolve("manifest.csv");
        if (Files.exists(manifest)) {
            return manifest;
        }
        throw wrongUsage("Name the annotation sheet with --sheet FILE.");
    }

    private static long skipped(ImportReport report) {
        return report.problems().stream()
                .filter(problem -> problem.outcome() == RowProblem.Outcome.SKIPPED)
                .count();
    }

    private Map<String, Object> json(ImportReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("project", project.toString());
        json.put("clips", report.clips().size());
        json.put("added", report.added());
        json.put("replaced", report.replaced());
        json.put("classes", report.perClass());
        json.put("subjects", report.perSubject());
        json.put("sha256", report.sha256());
        json.put(
                "problems",
                report.problems().stream().map(ImportCommand::problem).toList());
        return json;
    }

    private static Map<String, Object> problem(RowProblem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", problem.file().toString());
        json.put("row", problem.row());
        json.put("column", problem.column());
        json.put("outcome", problem.outcome().name().toLowerCase(Locale.ROOT));
        json.put("reason", problem.reason());
        return json;
    }
}
