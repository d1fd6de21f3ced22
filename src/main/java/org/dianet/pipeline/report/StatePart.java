package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.NetworkName;
import org.dianet.model.Words;

/// How far the run got and whether its numbers may stand next to others'.
final class StatePart {
    private StatePart() {}

    static Markup of(RunReport report) {
        List<Markup> parts = new ArrayList<>();
        int done = report.trainings().size();
        String folds = done + " of " + Words.count(report.folds(), "fold");
        if (report.leaks()) {
            parts.add(badge(
                    "bad",
                    "Not comparable",
                    "The epoch was chosen on the test subject (stop rule test-subject-leak). These scores are too high and must"
                            + " not be compared with those of other work."));
        }
        if (!report.run().nested() && NetworkName.frozenAtRandom(report.run().spec())) {
            parts.add(badge(
                    "warn",
                    "Control",
                    "The backbone was " + NetworkName.CONTROL + ". Give it pretrained weights for a result."));
        }
        parts.add(
                report.partial()
                        ? badge(
                                "warn",
                                "Partial: " + folds,
                                "The other folds have not been run. The scores are those of the clips of the finished folds only.")
                        : badge("good", "Complete: " + folds, ""));
        parts.add(Markup.element("p class=\"basis\"", basis(report)));
        return Markup.all(parts);
    }

    static Markup badge(String kind, String words, String reason) {
        return Markup.element(
                "p class=\"state " + kind + "\"", Markup.element("strong", words), Markup.text(" " + reason));
    }

    private static String basis(RunReport report) {
        return Words.count(report.clips(), "clip") + " · "
                + Words.count(report.bySubject().size(), "subject") + " · "
                + (report.severalSeeds() ? "seeds " : "seed ")
                + Numbers.listed(List.copyOf(report.sheet().bySeed().keySet())) + " · "
                + report.run().classes().size() + " classes · protocol "
                + report.run().protocol();
    }
}
