package org.dianet.evaluation.abstention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// What abstaining is worth on test clips: of the surest answers, how many are right.
/// See method.md 4.10.
///
/// @param rows from the surest tenth to all
/// @param all share right without abstaining, which is also what abstaining at random leaves
/// @param rule the answers that the fold's own threshold gives
/// @param given number of these
public record RiskCoverage(List<Row> rows, SelectedShare all, SelectedShare rule, int given) {
    private static final int ROWS = 10;

    public RiskCoverage {
        rows = List.copyOf(rows);
    }

    /// @param answered number of the surest answers
    public record Row(int answered, SelectedShare right) {}

    /// @param gives whether an answer's own fold gives it
    /// @throws IllegalArgumentException if there is no answer
    public static RiskCoverage of(List<Answered> answers, Predicate<Answered> gives) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("no clip has an answer");
        }
        List<Answered> sure = answers.stream()
                .sorted(Comparator.comparingDouble(Answered::confidence).reversed())
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int tenth = 1; tenth <= ROWS; tenth++) {
            int answered = Math.max(1, Math.round((float) tenth * sure.size() / ROWS));
            rows.add(new Row(answered, SelectedShare.of(sure, answered)));
        }
        List<Answered> byRule = new ArrayList<>(answers.stream().filter(gives).toList());
        int given = byRule.size();
        answers.stream().filter(gives.negate()).forEach(byRule::add);
        return new RiskCoverage(rows, SelectedShare.of(sure, sure.size()), SelectedShare.of(byRule, given), given);
    }
}
