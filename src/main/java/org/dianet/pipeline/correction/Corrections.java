package org.dianet.pipeline.correction;

import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.run.CorrectionStudy;
import org.jspecify.annotations.Nullable;

/// What a study found.
///
/// @param lines states of the marks that have answers so far, the marks before at the front
/// @param missing names of the states that have none yet
/// @param leaks why its scores must not be compared with others, in clauses; empty if they can be
/// @param pictures what corrected pictures of the held-out subjects alone bring: the networks of the marks before,
/// asked
///     about the pictures after, minus the same about the pictures before; empty while there are no answers
/// @param queueOverRandom the queue's looks minus as many drawn ones; empty without either
public record Corrections(
        CorrectionStudy study,
        List<Line> lines,
        List<String> missing,
        List<String> leaks,
        Optional<Comparison> pictures,
        Optional<Both> queueOverRandom) {
    public Corrections {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
        leaks = List.copyOf(leaks);
    }

    /// A difference, both ways.
    ///
    /// @param whole with each state's own pictures of the held-out subjects
    /// @param training with the corrected pictures of the held-out subjects throughout
    public record Both(Comparison whole, Comparison training) {}

    /// The scores of one state of the marks.
    ///
    /// @param gain over the marks before, or `null` for these
    public record Scored(ScoreSheet sheet, @Nullable Comparison gain) {}

    /// One state of the marks.
    ///
    /// @param name for people
    /// @param looks clips that were looked at; all for the last state
    /// @param found how many of these had other marks; over several random orders the mean
    /// @param whole as a user sees it: tested on pictures of the same state
    /// @param training tested on pictures of the corrected marks, as in every state
    public record Line(
            CorrectionStudy.State state, String name, int looks, double found, Scored whole, Scored training) {}

    public boolean complete() {
        return missing.isEmpty();
    }

    /// The line of a state, the last if there are several.
    public Optional<Line> line(CorrectionStudy.State state) {
        return lines.stream().filter(line -> line.state() == state).reduce((_, last) -> last);
    }
}
