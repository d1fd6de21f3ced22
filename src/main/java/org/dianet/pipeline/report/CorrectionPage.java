package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.correction.CorrectionWords;
import org.dianet.pipeline.correction.Corrections;
import org.dianet.pipeline.correction.Corrections.Line;
import org.dianet.pipeline.correction.Corrections.Scored;

/// A study of corrections as one HTML file.
final class CorrectionPage {
    private static final String TITLE = "What corrected marks bring";

    private CorrectionPage() {}

    static String of(Corrections corrections) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h1", TITLE));
        parts.add(Markup.element(
                "p class=\"basis\"",
                "Project " + corrections.study().project() + " · " + CorrectionWords.basis(corrections.study())
                        + (corrections.complete() ? "" : " · partial")));
        if (!corrections.complete()) {
            parts.add(Markup.element(
                    "p class=\"state warn\"", "Not evaluated yet: " + String.join(", ", corrections.missing()) + "."));
        }
        CorrectionWords.leaks(corrections).forEach(leak -> parts.add(Markup.element("p class=\"state bad\"", leak)));
        parts.add(Markup.element("p", corrections.study().origin()));
        parts.add(Markup.element("p", CorrectionWords.differing(corrections.study())));
        parts.add(Markup.section("As a user sees it", table(corrections, Line::whole)));
        parts.add(Markup.section("Training alone", table(corrections, Line::training)));
        CorrectionWords.findings(corrections).forEach(sentence -> parts.add(Markup.element("p", sentence)));
        parts.add(Markup.element("p class=\"note\"", CorrectionWords.HOW));
        CorrectionWords.notes(corrections).forEach(note -> parts.add(Markup.element("p class=\"note\"", note)));
        return HtmlReport.page(TITLE, Markup.all(parts));
    }

    private static Markup table(Corrections corrections, Function<Line, Scored> scored) {
        ReportTable table =
                new ReportTable(1, "", "other marks found", "Accuracy", "UF1", "UAR", "Δ UF1 points", "Δ UAR points");
        for (Line line : corrections.lines()) {
            ScoreSheet sheet = scored.apply(line).sheet();
            List<String> cells = new ArrayList<>(List.of(
                    line.name(), line.looks() == 0 ? "–" : Numbers.plain(Math.round(10 * line.found()) / 10.0)));
            for (Metric metric : Metric.values()) {
                cells.add(Numbers.score(sheet.spread(metric::of), sheet.bySeed().size()));
            }
            Comparison gain = scored.apply(line).gain();
            cells.add(gain == null ? "reference" : CorrectionWords.points(gain, sheet, Metric.UF1));
            cells.add(gain == null ? "" : CorrectionWords.points(gain, sheet, Metric.UAR));
            table.row(cells.toArray(String[]::new));
        }
        return table.markup();
    }
}
