package org.dianet.pipeline.report.table;

import java.util.ArrayList;
import java.util.List;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationSentences;
import org.dianet.pipeline.report.HtmlReport;
import org.dianet.pipeline.report.Markup;
import org.dianet.pipeline.report.Numbers;
import org.dianet.pipeline.report.ReportTable;
import org.dianet.pipeline.results.DetectableSentence;
import org.dianet.pipeline.results.SignedText;
import org.jspecify.annotations.Nullable;

/// An ablation as one HTML file.
final class AblationPage {
    private AblationPage() {}

    static String of(Ablation ablation) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h1", ablation.name()));
        parts.add(Markup.element(
                "p class=\"basis\"",
                "Project " + ablation.project() + (ablation.basis().isEmpty() ? "" : " · " + ablation.basis())
                        + " · compared with: " + ablation.reference()
                        + (ablation.complete() ? "" : " · partial")));
        for (Ablation.Row row : ablation.rows()) {
            row.leaks()
                    .forEach(leak -> parts.add(
                            Markup.element("p class=\"state bad\"", row.name() + " is not comparable: " + leak + ".")));
        }
        parts.add(Markup.element("div class=\"stacked\"", table(ablation)));
        parts.add(Markup.element("p class=\"note\"", String.join(" ", AblationSentences.how(ablation))));
        AblationSentences.notes(ablation).forEach(why -> parts.add(Markup.element("p class=\"note\"", why)));
        if (!ablation.note().isEmpty()) {
            parts.add(Markup.element("p class=\"note\"", ablation.note()));
        }
        parts.add(printed(ablation));
        parts.add(notes(ablation));
        parts.add(warnings(ablation));
        return HtmlReport.page(ablation.name(), Markup.all(parts));
    }

    private static Markup table(Ablation ablation) {
        String[] heads = {"", "Accuracy", "UF1", "UAR", "Δ UF1", "p (Holm)"};
        ReportTable table = new ReportTable(1, heads);
        for (Ablation.Row row : ablation.rows()) {
            List<Markup> cells = new ArrayList<>();
            cells.add(Markup.text(row.name() + AblationTables.marks(row)));
            for (Metric metric : Metric.values()) {
                @Nullable SubjectBootstrap bootstrap = row.sheet().bootstrap();
                cells.add(Markup.all(
                        Markup.text(Numbers.score(
                                row.sheet().spread(metric::of),
                                row.sheet().bySeed().size())),
                        bootstrap == null ? Markup.NOTHING : small(bootstrap.of(metric))));
            }
            cells.addAll(difference(row, ablation));
            table.row(cells.toArray(Markup[]::new));
        }
        if (!ablation.rows().isEmpty()) {
            ScoreSheet any = ablation.rows().getFirst().sheet();
            floor(table, "majority baseline", heads.length, metric -> metric.of(any.majority()));
            floor(table, "random guessing", heads.length, metric -> any.random().of(metric));
        }
        return table.markup();
    }

    /// Apart from the scores, since they are of other clips.
    private static Markup printed(Ablation ablation) {
        List<String> datasets = AblationSentences.datasets(ablation);
        if (datasets.isEmpty()) {
            return Markup.NOTHING;
        }
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(datasets);
        ReportTable table = new ReportTable(1, heads.toArray(String[]::new));
        for (Ablation.Row row : ablation.rows()) {
            if (!row.printed().isEmpty()) {
                List<String> cells = new ArrayList<>(List.of(row.name()));
                datasets.forEach(name -> cells.add(AblationTables.share(row.printed(), name)));
                table.row(cells.toArray(String[]::new));
            }
        }
        return Markup.section(
                AblationTables.printedTitle(ablation),
                table.markup(),
                Markup.element(
                        "p class=\"note\"", AblationSentences.printed(ablation).orElseThrow()));
    }

    private static List<Markup> difference(Ablation.Row row, Ablation ablation) {
        @Nullable Comparison comparison = row.comparison();
        if (comparison == null) {
            return List.of(Markup.text(ablation.withoutDifference(row)), Markup.text("–"));
        }
        return List.of(
                Markup.all(
                        Markup.text(SignedText.of("%+.3f", comparison.difference(Metric.UF1))),
                        small(comparison.interval().uf1())),
                Markup.text(
                        row.adjusted().isEmpty()
                                ? "–"
                                : AblationTables.p(row.adjusted().getAsDouble())));
    }

    private static Markup small(Interval interval) {
        return Markup.element(
                "small",
                " [" + SignedText.of("%.3f", interval.low()) + ", " + SignedText.of("%.3f", interval.high()) + "]");
    }

    private static void floor(
            ReportTable table, String name, int columns, java.util.function.ToDoubleFunction<Metric> value) {
        String[] cells = new String[columns];
        java.util.Arrays.fill(cells, "");
        cells[0] = name;
        for (Metric metric : Metric.values()) {
            cells[metric.place() + 1] = Numbers.score(value.applyAsDouble(metric));
        }
        table.row(cells);
    }

    private static Markup notes(Ablation ablation) {
        return ablation.rowNotes().isEmpty()
                ? Markup.NOTHING
                : Markup.section(
                        "About the rows",
                        Markup.element(
                                "ul",
                                ablation.rowNotes().stream()
                                        .map(note -> Markup.element("li", note))
                                        .toList()));
    }

    private static Markup warnings(Ablation ablation) {
        List<Markup> items = new ArrayList<>();
        for (Ablation.Row row : ablation.rows()) {
            if (row.comparison() != null) {
                DetectableSentence.of(row.comparison())
                        .ifPresent(sentence -> items.add(Markup.element("li", row.name() + ": " + sentence)));
            }
        }
        return items.isEmpty() ? Markup.NOTHING : Markup.section("Too small to be seen", Markup.element("ul", items));
    }
}
