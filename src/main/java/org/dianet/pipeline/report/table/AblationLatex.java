package org.dianet.pipeline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationSentences;
import org.dianet.pipeline.report.LatexTable;
import org.jspecify.annotations.Nullable;

/// An ablation as LaTeX tables with the packages booktabs and graphicx.
final class AblationLatex {
    /// Rows of two lines each.
    private static final int ON_A_PAGE = 20;

    private AblationLatex() {}

    static String of(Ablation ablation) {
        StringBuilder text = new StringBuilder(LatexTable.NEEDS);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "Accuracy", "UF1", "UAR", "$\\Delta$UF1", "$p$"));
        ablation.rows().forEach(row -> rows.add(line(row, ablation)));
        List<List<String>> floors = new ArrayList<>();
        if (!ablation.rows().isEmpty()) {
            ScoreSheet any = ablation.rows().getFirst().sheet();
            floors.add(floor("majority baseline", metric -> metric.of(any.majority())));
            floors.add(floor("random guessing", metric -> any.random().of(metric)));
        }
        String caption = LatexTable.escaped(ablation.name() + ", on " + ablation.project())
                + (ablation.basis().isEmpty() ? "" : LatexTable.escaped(" (" + ablation.basis() + ")"))
                + ". " + LatexTable.prose(String.join(" ", AblationSentences.how(ablation)));
        text.append(parts(caption, label(ablation), rows, floors, AblationTables.notes(ablation)));
        if (!AblationSentences.datasets(ablation).isEmpty()) {
            text.append("\n").append(printed(ablation));
        }
        return text.toString();
    }

    /// In tables that each fit on a page, floors and notes below the last.
    private static String parts(
            String caption, String label, List<List<String>> rows, List<List<String>> floors, List<String> notes) {
        int parts = Math.max(1, (rows.size() - 2) / ON_A_PAGE + 1);
        if (parts == 1) {
            return LatexTable.of(caption, label, 1, rows, floors, notes);
        }
        StringBuilder text = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            List<List<String>> some = new ArrayList<>(List.of(rows.getFirst()));
            some.addAll(rows.subList(1 + part * ON_A_PAGE, Math.min(rows.size(), 1 + (part + 1) * ON_A_PAGE)));
            text.append(part == 0 ? "" : "\n")
                    .append(LatexTable.of(
                            part == 0
                                    ? caption + " Part 1 of " + parts + "."
                                    : "Part " + (part + 1) + " of " + parts + " of Table~\\ref{" + label + "}.",
                            part == 0 ? label : label + "-" + (part + 1),
                            1,
                            some,
                            part == parts - 1 ? floors : List.of(),
                            part == parts - 1 ? notes : List.of()));
        }
        return text.toString();
    }

    /// A table of its own, since it is of other clips.
    private static String printed(Ablation ablation) {
        List<String> datasets = AblationSentences.datasets(ablation);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of(""), datasets.stream().map(LatexTable::escaped))
                .toList());
        for (Ablation.Row row : ablation.rows()) {
            if (!row.printed().isEmpty()) {
                rows.add(Stream.concat(
                                Stream.of(LatexTable.escaped(row.name())),
                                datasets.stream()
                                        .map(name -> AblationTables.share(row.printed(), name)
                                                .replace("–", "--")))
                        .toList());
            }
        }
        String caption = AblationTables.printedTitle(ablation) + " for rows of Table~\\ref{" + label(ablation) + "}. "
                + LatexTable.prose(AblationSentences.printed(ablation).orElseThrow());
        return LatexTable.of(caption, label(ablation) + "-printed", 1, rows, List.of(), ablation.rowNotes());
    }

    private static String label(Ablation ablation) {
        return LatexTable.label(ablation.project(), ablation.name());
    }

    private static List<String> line(Ablation.Row row, Ablation ablation) {
        List<String> cells = new ArrayList<>();
        cells.add(LatexTable.escaped(row.name() + AblationTables.marks(row)));
        for (Metric metric : Metric.values()) {
            @Nullable SubjectBootstrap bootstrap = row.sheet().bootstrap();
            String value = LatexTable.score(row.sheet(), metric);
            cells.add(bootstrap == null ? value : stacked(value, bootstrap.of(metric)));
        }
        if (row.comparison() == null) {
            cells.add(LatexTable.prose(ablation.withoutDifference(row)));
            cells.add("--");
        } else {
            cells.add(stacked(
                    LatexTable.signed("%+.3f", row.comparison().difference(Metric.UF1)),
                    row.comparison().interval().uf1()));
            cells.add(
                    row.adjusted().isEmpty()
                            ? "--"
                            : "$" + AblationTables.p(row.adjusted().getAsDouble()) + "$");
        }
        return cells;
    }

    /// The interval below its number, so that a row is narrow.
    private static String stacked(String value, Interval interval) {
        return "\\begin{tabular}[t]{@{}r@{}}" + value + "\\\\{\\scriptsize" + LatexTable.interval("%.3f", interval)
                + "}\\end{tabular}";
    }

    private static List<String> floor(String name, ToDoubleFunction<Metric> value) {
        List<String> cells = LatexTable.floor(name, value);
        cells.addAll(List.of("", ""));
        return cells;
    }
}
