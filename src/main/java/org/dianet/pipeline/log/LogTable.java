package org.dianet.pipeline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.evaluation.Interval;
import org.dianet.model.Words;
import org.dianet.pipeline.report.Csv;

/// The scores of a training log as a table for other programs.
public final class LogTable {
    private LogTable() {}

    public static String csv(ExamineLog.Report report) {
        StringBuilder text = new StringBuilder(Csv.line(List.of(
                "rule",
                "group",
                "epoch",
                "subjects",
                "clips",
                "accuracy",
                "accuracy_low",
                "accuracy_high",
                "uf1",
                "uf1_low",
                "uf1_high",
                "uar",
                "chosen_on_test")));
        for (ExamineLog.Row row : report.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    Words.of(row.rule().kind()),
                    Words.of(row.rule().group()),
                    row.rule().epoch() == 0 ? "" : String.valueOf(row.rule().epoch()),
                    String.valueOf(row.subjects()),
                    String.valueOf(row.clips()),
                    Csv.number(row.accuracy())));
            cells.addAll(interval(row.interval()));
            cells.add(number(row.uf1()));
            cells.addAll(interval(row.uf1Interval()));
            cells.add(number(row.uar()));
            cells.add(row.chosen());
            text.append(Csv.line(cells));
        }
        return text.toString();
    }

    private static List<String> interval(Optional<Interval> interval) {
        return interval.map(of -> List.of(Csv.number(of.low()), Csv.number(of.high())))
                .orElse(List.of("", ""));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Csv.number(value.getAsDouble()) : "";
    }
}
