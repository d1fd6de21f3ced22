package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.evaluation.ConfusionMatrix;

/// The confusion matrix: counts, and the share of the row by which each cell is shaded.
final class ConfusionPart {
    private ConfusionPart() {}

    static Markup of(RunReport report) {
        ConfusionMatrix matrix = report.sheet().pooled().confusion();
        List<String> classes = matrix.classes();
        List<Markup> head = new ArrayList<>();
        head.add(Markup.element("th scope=\"col\" class=\"corner\"", "true ↓ predicted →"));
        classes.forEach(name -> head.add(Markup.element("th scope=\"col\" class=\"cell\"", name)));
        head.add(Markup.element("th scope=\"col\" class=\"cell\"", report.severalSeeds() ? "answers" : "clips"));
        List<Markup> rows = new ArrayList<>();
        for (int t = 0; t < classes.size(); t++) {
            rows.add(row(matrix, t));
        }
        return Markup.section(
                "Confusion matrix",
                Markup.element(
                        "div class=\"wide\"",
                        Markup.element(
                                "table class=\"confusion\"",
                                Markup.element("thead", Markup.element("tr", head)),
                                Markup.element("tbody", rows))),
                Markup.element(
                        "p class=\"note\"",
                        report.sheet().counted()
                                + ", pooled over folds. True classes in rows; percentages are per row."));
    }

    private static Markup row(ConfusionMatrix matrix, int truth) {
        int support = matrix.support(truth);
        List<Markup> cells = new ArrayList<>();
        cells.add(Markup.element("th scope=\"row\"", matrix.classes().get(truth)));
        for (int p = 0; p < matrix.classes().size(); p++) {
            cells.add(cell(matrix.count(truth, p), support, truth == p));
        }
        cells.add(Markup.element("td class=\"cell total\"", String.valueOf(support)));
        return Markup.element("tr", cells);
    }

    private static Markup cell(int count, int support, boolean hit) {
        double share = support == 0 ? 0 : (double) count / support;
        String depth = share > 0.5 ? " deep" : "";
        return Markup.element(
                String.format(
                        Locale.ROOT,
                        "td class=\"cell %s%s\" style=\"--share:%.2f\"",
                        hit ? "hit" : "miss",
                        depth,
                        share),
                Markup.element("b", String.valueOf(count)),
                Markup.element("small", support == 0 ? "–" : Numbers.percent(share)));
    }
}
