package org.dianet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.model.clip.FrameRate;
import org.dianet.pipeline.Finding;
import org.dianet.pipeline.ImportDataset;
import org.dianet.pipeline.ImportReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Clips and annotations from a sheet.
@Command(name = "import", description = "Make or extend a project from an annotation sheet.")
final class ImportCommand extends WorkCommand {

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "KIND",
            completionCandidates = DatasetKind.Names.class,
            converter = DatasetKind.FromName.class,
            description = "One of ${COMPLETION-CANDIDATES}. table: clip,subject,media,onset,apex,offset;"
                    + " images: clip,subject,label,image.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DatasetKind dataset;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = "CSV, XLSX or XLS; else manifest.csv in the media folder.")
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

    @Option(names = "--protocol", paramLabel = "NAME", description = "Class protocol, e.g. megc2019 or casme2-5-2014.")
    private @Nullable String protocol;

    @Option(names = "--accept-fixes", description = "Make the fixes of known errata about which sources agree.")
    private boolean acceptFixes;

    @Override
    void work(Console console) throws IOException {
        ProtocolPreset preset = preset();
        ImportDataset importer = new ImportDataset(Adapters.projects(), Adapters.sheets(), Adapters.media());
        FrameRate rate = fps == null ? null : new FrameRate(fps);
        ImportReport report = importer.run(order(preset, rate), console);
        report.problems().forEach(problem -> console.print(problem.toString()));
        console.print(report.added() + " clips added, " + report.replaced() + " replaced, " + skipped(report)
                + " rows skipped; " + report.perSubject().size() + " subjects.");
        console.print("Classes: " + report.perClass());
        console.print("Subjects: " + report.perSubject());
        console.print("SHA-256 of the sheet: " + report.sha256());
        report.accepted().forEach(fix -> console.print("accepted: " + fix));
        Map<String, Object> json = json(report);
        ProtocolCounts counts = report.counts();
        if (preset != null && counts != null) {
            ProtocolLines.of(preset, counts).forEach(console::print);
            json.put("protocol", ProtocolLines.json(preset, counts));
        }
        console.json(json);
    }

    private @Nullable ProtocolPreset preset() {
        if (protocol == null) {
            return null;
        }
        return ProtocolPresets.find(protocol)
                .orElseThrow(() -> wrongUsage("There is no protocol " + protocol + ". There are "
                        + ProtocolPresets.all().stream()
                                .map(ProtocolPreset::name)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private ImportDataset.Order order(@Nullable ProtocolPreset preset, @Nullable FrameRate rate) {
        LabelColumn labels = preset == null ? LabelColumn.EMOTION : preset.labels();
        return new ImportDataset.Order(
                dataset.format(labels),
                sheetFile(),
                media,
                project,
                rate,
                preset,
                acceptFixes ? ImportDataset.Fixes.ACCEPT : ImportDataset.Fixes.PROPOSE);
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
        json.put("sheet", String.valueOf(sheetFile().getFileName()));
        json.put("accepted", report.accepted().stream().map(Finding::toString).toList());
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
