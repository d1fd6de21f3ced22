package org.dianet.pipeline.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.model.annotation.Coder;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ImportedSheet;
import org.dianet.pipeline.doctor.Finding;

/// What an import did.
///
/// @param clips all clips of the sheet that are in the project now
/// @param added how many of them are new to the project
/// @param replaced how many the project had before
/// @param sheets which editions were read
/// @param counts what the protocol makes of the whole project
/// @param accepted errata whose fix was made
/// @param absent clips of this data set that the project had and that are not in the sheets, as they were before
/// @param absence what became of them
public record ImportReport(
        List<Clip> clips,
        int added,
        int replaced,
        List<RowProblem> problems,
        List<ImportedSheet> sheets,
        ProtocolCounts counts,
        List<Finding> accepted,
        List<Clip> absent,
        ImportDataset.Absent absence) {
    public ImportReport {
        sheets = List.copyOf(sheets);
        absent = List.copyOf(absent);
        accepted = List.copyOf(accepted);
        clips = List.copyOf(clips);
        problems = List.copyOf(problems);
    }

    /// The first sheet.
    public ImportedSheet sheet() {
        return sheets.getFirst();
    }

    public String sheetNames() {
        return sheets.stream().map(ImportedSheet::name).collect(Collectors.joining(", "));
    }

    /// How many of the absent clips hold what people coded.
    public long absentCoded() {
        return absent.stream()
                .filter(clip -> clip.codings().stream()
                        .anyMatch(coding -> !coding.coder().equals(Coder.DATASET)))
                .count();
    }

    /// Clips a class, with `(none)` for clips without a label.
    public Map<String, Integer> perClass() {
        return count(clip -> Objects.requireNonNullElse(clip.coding().emotion(), "(none)"));
    }

    /// Rows whose clip could not be imported.
    public long skipped() {
        return problems.stream()
                .filter(problem -> problem.row() > 0 && problem.outcome() == RowProblem.Outcome.SKIPPED)
                .count();
    }

    /// How much was odd, what is only said aside.
    public long odd() {
        return problems.stream().filter(RowProblem::odd).count();
    }

    public Map<String, Integer> perSubject() {
        return count(clip -> clip.subject().value());
    }

    /// Clips a data set, with `(none)` for clips of none.
    public Map<String, Integer> perDataset() {
        return count(clip -> clip.dataset().isEmpty() ? "(none)" : clip.dataset());
    }

    private Map<String, Integer> count(Function<Clip, String> key) {
        Map<String, Integer> counts = new TreeMap<>();
        clips.forEach(clip -> counts.merge(key.apply(clip), 1, Integer::sum));
        return counts;
    }
}
