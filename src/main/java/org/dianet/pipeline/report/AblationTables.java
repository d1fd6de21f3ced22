package org.dianet.pipeline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Spread;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationOutput;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// An ablation as `table.csv`, `table.html` and `table.tex`: the same numbers in each.
public final class AblationTables implements AblationOutput {
    private final RunStore store;

    public AblationTables(RunStore store) {
        this.store = store;
    }

    @Override
    public void write(Path folder, Ablation ablation) throws StorageException {
        for (Format format : Format.values()) {
            store.writeText(folder, format.file(), text(format, ablation));
        }
    }

    @Override
    public String text(Format format, Ablation ablation) {
        return switch (format) {
            case CSV -> csv(ablation);
            case HTML -> AblationPage.of(ablation);
            case LATEX -> AblationLatex.of(ablation);
        };
    }

    /// Data sets with a printed number.
    static List<String> printed(Ablation ablation) {
        TreeSet<String> names = new TreeSet<>();
        ablation.rows().forEach(row -> names.addAll(row.printed().keySet()));
        return List.copyOf(names);
    }

    static String csv(Ablation ablation) {
        List<String> head = new ArrayList<>(List.of("row", "state", "comparable", "seeds"));
        for (Metric metric : Metric.values()) {
            String name = metric.name().toLowerCase(Locale.ROOT);
            head.addAll(List.of(name, name + "_sd", name + "_low", name + "_high"));
        }
        head.addAll(List.of(
                "uf1_difference", "uf1_difference_low", "uf1_difference_high", "p_permutation", "p_holm", "p_mcnemar"));
        List<String> datasets = printed(ablation);
        datasets.forEach(name -> head.add("printed_accuracy_" + name));
        StringBuilder text = new StringBuilder(line(head));
        for (Ablation.Row row : ablation.rows()) {
            text.append(line(cells(row, datasets)));
        }
        if (!ablation.rows().isEmpty()) {
            ScoreSheet any = ablation.rows().getFirst().sheet();
            text.append(line(floor("majority baseline", metric -> metric.of(any.majority()), head.size())));
            text.append(line(floor("random guessing", metric -> any.random().of(metric), head.size())));
        }
        return text.toString();
    }

    private static List<String> cells(Ablation.Row row, List<String> datasets) {
        List<String> cells = new ArrayList<>(List.of(
                row.name(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.leaks().isEmpty() ? "yes" : "no",
                Integer.toString(row.sheet().bySeed().size())));
        for (Metric metric : Metric.values()) {
            Spread spread = row.sheet().spread(metric::of);
            cells.add(number(spread.mean()));
            cells.add(row.sheet().bySeed().size() > 1 ? number(spread.deviation()) : "");
            addInterval(
                    cells,
                    row.sheet().bootstrap() == null
                            ? null
                            : row.sheet().bootstrap().of(metric));
        }
        @Nullable Comparison comparison = row.comparison();
        if (comparison == null) {
            cells.addAll(List.of("", "", "", "", "", ""));
        } else {
            cells.add(number(comparison.difference(Metric.UF1)));
            addInterval(cells, comparison.interval().uf1());
            cells.add(number(comparison.permutation().p().getOrDefault(Metric.UF1, Double.NaN)));
            cells.add(row.adjusted().isPresent() ? number(row.adjusted().getAsDouble()) : "");
            cells.add(number(comparison.votes().mcNemar().p()));
        }
        datasets.forEach(name -> cells.add(printed(row.printed(), name)));
        return cells;
    }

    private static void addInterval(List<String> cells, @Nullable Interval interval) {
        cells.add(interval == null ? "" : number(interval.low()));
        cells.add(interval == null ? "" : number(interval.high()));
    }

    private static List<String> floor(String name, java.util.function.ToDoubleFunction<Metric> value, int columns) {
        List<String> cells = new ArrayList<>(List.of(name, "", "", ""));
        for (Metric metric : Metric.values()) {
            cells.addAll(List.of(number(value.applyAsDouble(metric)), "", "", ""));
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    static String printed(Map<String, Double> printed, String dataset) {
        @Nullable Double value = printed.get(dataset);
        return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    /// What the paper prints, as a fraction like all other scores.
    static String share(Map<String, Double> printed, String dataset) {
        @Nullable Double value = printed.get(dataset);
        return value == null ? "–" : Numbers.score(value / 100);
    }

    /// That what the paper prints is not to be compared with the scores.
    static String elsewhere(Ablation ablation) {
        return "Measured by the paper on " + String.join(", ", printed(ablation)) + ", not on the clips of "
                + ablation.project() + ": orders of rows may be compared, numbers may not.";
    }

    static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
    }

    static String line(List<String> cells) {
        return String.join(",", cells.stream().map(AblationTables::quoted).toList()) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /// `mean ± sd` over several seeds, else the number.
    static String value(Ablation.Row row, Metric metric) {
        Spread spread = row.sheet().spread(metric::of);
        return row.sheet().bySeed().size() > 1
                ? Numbers.score(spread.mean()) + " ± " + Numbers.score(spread.deviation())
                : Numbers.score(spread.mean());
    }

    /// Marks of a row that is not whole or not comparable, for its name.
    static String marks(Ablation.Row row) {
        return (row.state() == RunRecord.State.PARTIAL ? " (partial)" : "")
                + (row.leaks().isEmpty() ? "" : " (NOT COMPARABLE)");
    }

    /// A p value, never as a plain 0.
    static String p(double value) {
        return value < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
    }
}
