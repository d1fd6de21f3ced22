package org.dianet.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.dataset.DatasetKind;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.Words;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.ImportedSheet;
import org.dianet.pipeline.doctor.FindingText;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.ImportReport;
import org.dianet.pipeline.project.UseProtocol;
import org.dianet.storage.StorageException;
import org.dianet.wording.RowWording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Clips and annotations from a sheet.
@Command(name = "import", description = "Make or extend a project from an annotation sheet.")
public final class ImportCommand extends WorkCommand {

    @Option(
            names = "--dataset",
            paramLabel = "KIND",
            completionCandidates = DatasetOption.Names.class,
            converter = DatasetOption.class,
            description = "One of ${COMPLETION-CANDIDATES}; recognised by columns and folders if left out."
                    + " table: clip,subject,media,onset,apex,offset; images: clip,subject,label,image; both may have a"
                    + " column dataset.")
    private @Nullable DatasetKind dataset;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description =
                    "CSV, XLSX or XLS; no other sheet is read, several are joined. Else manifest.csv in the media folder,"
                            + " or what is recognised there.")
    private List<Path> sheets = List.of();

    @Option(
            names = "--media",
            required = true,
            paramLabel = "DIR",
            description = "Folder in which the sheet's paths start.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path media;

    @Option(names = "--project", required = true, paramLabel = "DIR", description = "Project folder, new or existing.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Frame rate of image folders for which the sheet gives none.")
    private @Nullable Double fps;

    @Option(
            names = "--protocol",
            paramLabel = "NAME|FILE",
            description = "Class protocol, e.g. megc2019 or casme2-5-2014, one of the project's own, or a .json file.")
    private @Nullable String protocol;

    @Option(names = "--accept-fixes", description = "Apply fixes of known errata on which all sources agree.")
    private boolean acceptFixes;

    @Option(
            names = "--remove-missing",
            description = "Remove clips of this data set that are not in the sheet from the project; can be undone.")
    private boolean removeMissing;

    @Override
    protected void work(Console console) throws IOException {
        ProtocolPreset preset = protocol == null ? null : ProtocolOption.of(this, protocol, known());
        FrameRate rate = fps == null ? null : new FrameRate(fps);
        RecognisedSource source = source();
        source.lines().forEach(console::print);
        ImportDataset importer = new ImportDataset(Adapters.projects(), Adapters.sheets(), Adapters.media());
        ImportReport report = importer.run(order(source, preset, rate), console);
        report.problems().forEach(problem -> console.print(problem.line()));
        console.print(Words.count(report.added(), "clip") + " added, " + report.replaced() + " replaced, "
                + Words.count(report.skipped(), "row") + " skipped; "
                + Words.count(report.perSubject().size(), "subject") + ".");
        console.print("Classes: " + Words.counts(report.perClass()) + ".");
        console.print("Subjects: " + Words.counts(report.perSubject()) + ".");
        if (report.perDataset().size() > 1) {
            console.print("Data sets: " + Words.counts(report.perDataset()) + ".");
        }
        for (ImportedSheet sheet : report.sheets()) {
            console.print("Sheet: " + sheet.name());
            console.print("SHA-256 of the sheet: " + sheet.sha256());
        }
        absence(report).ifPresent(console::print);
        report.accepted().forEach(fix -> console.print("accepted: " + FindingText.line(fix)));
        Map<String, Object> json = json(source, report);
        if (preset != null) {
            ProtocolLines.of(preset, report.counts()).forEach(console::print);
            json.put("protocol", ProtocolLines.json(preset, report.counts()));
        }
        console.json(json);
    }

    private static Optional<String> absence(ImportReport report) {
        int count = report.absent().size();
        if (count == 0) {
            return Optional.empty();
        }
        String coded = report.absentCoded() == 0 ? "" : " (" + report.absentCoded() + " with codings by people)";
        String first = report.absent().getFirst().id().value();
        return Optional.of(Words.count(count, "clip") + coded + " of this data set " + (count == 1 ? "is" : "are")
                + " in the project but not in the sheet, " + (count == 1 ? "" : "the first ") + first + ": "
                + (report.absence() == ImportDataset.Absent.REMOVE
                        ? "removed."
                        : "kept; --remove-missing removes " + (count == 1 ? "it." : "them.")));
    }

    private List<ProtocolPreset> known() throws StorageException {
        return Adapters.projects().exists(project)
                ? UseProtocol.known(Adapters.projects().open(project).project())
                : ProtocolPresets.all();
    }

    /// A data set whose sheet is missing is a command that was not written out.
    private RecognisedSource source() throws DatasetException {
        try {
            return RecognisedSource.of(dataset, sheets, media);
        } catch (DatasetException e) {
            if (dataset != null && sheets.isEmpty() && Files.isDirectory(media)) {
                throw wrongUsage(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private ImportDataset.Order order(
            RecognisedSource source, @Nullable ProtocolPreset preset, @Nullable FrameRate rate) {
        LabelColumn labels = preset == null ? LabelColumn.EMOTION : preset.labels();
        return new ImportDataset.Order(
                source.kind().format(labels),
                source.sheets(),
                source.media(),
                project,
                rate,
                preset,
                acceptFixes ? ImportDataset.Fixes.ACCEPT : ImportDataset.Fixes.PROPOSE,
                removeMissing ? ImportDataset.Absent.REMOVE : ImportDataset.Absent.KEEP);
    }

    private Map<String, Object> json(RecognisedSource source, ImportReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("project", project.toString());
        json.put("clips", report.clips().size());
        json.put("added", report.added());
        json.put("replaced", report.replaced());
        json.put("classes", report.perClass());
        json.put("subjects", report.perSubject());
        json.put("datasets", report.perDataset());
        json.put("sha256", report.sheet().sha256());
        json.put("sheet", report.sheet().name());
        json.put("dataset", report.sheet().dataset());
        json.put("sheets", report.sheets().stream().map(ImportedSheet::name).toList());
        json.put("recognised", source.json());
        json.put("unused", source.unused());
        json.put(
                "missing",
                report.absent().stream().map(clip -> clip.id().value()).toList());
        json.put("missingRemoved", report.absence() == ImportDataset.Absent.REMOVE);
        json.put("accepted", report.accepted().stream().map(FindingText::line).toList());
        json.put(
                "problems",
                report.problems().stream().map(ImportCommand::problem).toList());
        return json;
    }

    private static Map<String, Object> problem(RowProblem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", problem.file().toString());
        json.put("tab", problem.place().tab());
        json.put("row", problem.row());
        json.put("column", problem.column());
        json.put("outcome", problem.outcome().name().toLowerCase(Locale.ROOT));
        json.put("reason", RowWording.of(problem.reason()));
        return json;
    }
}
