package org.dianet.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.pipeline.Ablation;
import org.jspecify.annotations.Nullable;

/// An ablation as a LaTeX table with the package booktabs.
final class AblationLatex {
    private AblationLatex() {}

    static String of(Ablation ablation) {
        List<String> datasets = AblationTables.printed(ablation);
        StringBuilder text = new StringBuilder("% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\caption{"
                + escaped(ablation.name())
                + ". Brackets: 95\\,\\% bootstrap interval over subjects; $p$: permutation test"
                + " over subjects on UF1 against \\emph{" + escaped(ablation.reference()) + "}, Holm-corrected."
                + ablation.noIntervals().stream().map(why -> " " + escaped(why)).collect(Collectors.joining())
                + "}\n");
        text.append("\\begin{tabular}{l")
                .append("r".repeat(5 + datasets.size()))
                .append("}\n\\toprule\n");
        List<String> heads = new ArrayList<>(List.of("", "Accuracy", "UF1", "UAR", "$\\Delta$UF1", "$p$"));
        datasets.forEach(name -> heads.add("paper: " + escaped(name)));
        text.append(String.join(" & ", heads)).append(" \\\\\n\\midrule\n");
        for (Ablation.Row row : ablation.rows()) {
            text.append(line(row, datasets));
        }
        text.append("\\midrule\n");
        if (!ablation.rows().isEmpty()) {
            ScoreSheet any = ablation.rows().getFirst().sheet();
            text.append(floor("majority baseline", metric -> metric.of(any.majority()), datasets.size()));
            text.append(floor("random guessing", metric -> any.random().of(metric), datasets.size()));
        }
        return text.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").toString();
    }

    private static String line(Ablation.Row row, List<String> datasets) {
        List<String> cells = new ArrayList<>();
        cells.add(escaped(row.name() + AblationTables.marks(row)));
        for (Metric metric : Metric.values()) {
            @Nullable SubjectBootstrap bootstrap = row.sheet().bootstrap();
            cells.add(AblationTables.value(row, metric).replace("±", "$\\pm$")
                    + (bootstrap == null ? "" : brackets(bootstrap.of(metric))));
        }
        if (row.comparison() == null) {
            cells.add("--");
            cells.add("--");
        } else {
            cells.add(String.format(Locale.ROOT, "$%+.3f$", row.comparison().difference(Metric.UF1))
                    + brackets(row.comparison().interval().uf1()));
            cells.add(
                    row.adjusted().isEmpty()
                            ? "--"
                            : "$" + AblationTables.p(row.adjusted().getAsDouble()) + "$");
        }
        datasets.forEach(name -> cells.add(AblationTables.printed(row.printed(), name)));
        return String.join(" & ", cells) + " \\\\\n";
    }

    private static String brackets(Interval interval) {
        return String.format(Locale.ROOT, " {\\small[$%.3f$, $%.3f$]}", interval.low(), interval.high());
    }

    private static String floor(String name, ToDoubleFunction<Metric> value, int datasets) {
        StringBuilder line = new StringBuilder(name);
        for (Metric metric : Metric.values()) {
            line.append(" & ").append(Numbers.score(value.applyAsDouble(metric)));
        }
        return line.append(" &".repeat(2 + datasets)).append(" \\\\\n").toString();
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> safe.append("\\textbackslash{}");
                case '&', '%', '$', '#', '_', '{', '}' -> safe.append('\\').append(c);
                case '~' -> safe.append("\\textasciitilde{}");
                case '^' -> safe.append("\\textasciicircum{}");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
