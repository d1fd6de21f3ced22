package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dianet.evaluation.abstention.RiskCoverage;
import org.dianet.model.Words;
import org.dianet.pipeline.abstention.Abstention;
import org.dianet.pipeline.abstention.AbstentionWords;

/// When the run gives no answer, and what that is worth. Nothing for a run that was not calibrated.
final class AbstentionPart {
    private AbstentionPart() {}

    static Markup of(RunReport report) {
        return report.abstention().map(AbstentionPart::of).orElse(Markup.NOTHING);
    }

    private static Markup of(Abstention abstention) {
        List<Markup> parts = new ArrayList<>();
        AbstentionWords.sentences(abstention).forEach(sentence -> parts.add(Markup.element("p", sentence)));
        parts.add(Markup.element("p class=\"note\"", AbstentionWords.HOW));
        abstention.worth().ifPresent(worth -> parts.add(table(worth)));
        List<Markup> folds = new ArrayList<>();
        new TreeMap<>(abstention.rules())
                .forEach((subject, rule) -> folds.add(Markup.element("li", AbstentionWords.fold(subject, rule))));
        parts.add(Markup.element("ul", folds));
        List<Markup> none = new ArrayList<>();
        new TreeMap<>(abstention.decisions()).forEach((clip, decision) -> {
            if (!decision.given()) {
                none.add(Markup.element("li", clip + ": " + decision.sentence()));
            }
        });
        if (!none.isEmpty()) {
            parts.add(Markup.element("h3", Words.count(none.size(), "clip") + " without an answer"));
            parts.add(Markup.element("ul", none));
        }
        return Markup.section("No answer where the run is not sure", Markup.all(parts));
    }

    private static Markup table(RiskCoverage worth) {
        ReportTable table =
                new ReportTable(1, "surest clips", "share of all", "right [95 %]", "gain over random [95 %]");
        int all = worth.rows().getLast().answered();
        for (RiskCoverage.Row row : worth.rows()) {
            table.row(
                    String.valueOf(row.answered()),
                    Numbers.percent((double) row.answered() / all),
                    AbstentionWords.share(row.right()),
                    AbstentionWords.gain(row.right()));
        }
        return table.markup();
    }
}
