package org.dianet.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ImportedSheet;

/// What an import did.
///
/// @param clips all clips of the sheet that are in the project now
/// @param added how many of them are new to the project
/// @param replaced how many the project had before
/// @param sheet which edition was read
/// @param counts what the protocol makes of the whole project
/// @param accepted errata whose fix was made
public record ImportReport(
        List<Clip> clips,
        int added,
        int replaced,
        List<RowProblem> problems,
        ImportedSheet sheet,
        ProtocolCounts counts,
        List<Finding> accepted) {
    public ImportReport {
        accepted = List.copyOf(accepted);
        clips = List.copyOf(clips);
        problems = List.copyOf(problems);
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

    public Map<String, Integer> perSubject() {
        return count(clip -> clip.subject().value());
    }

    private Map<String, Integer> count(Function<Clip, String> key) {
        Map<String, Integer> counts = new TreeMap<>();
        clips.forEach(clip -> counts.merge(key.apply(clip), 1, Integer::sum));
        return counts;
    }
}
