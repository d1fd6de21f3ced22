package org.dianet.pipeline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
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
        head.add("note");
        StringBuilder text = new StringBuilder(Csv.line(head));
        for (Ablation.Row row : ablation.rows()) {
            text.append(Csv.line(cells(row, datasets)));
        }
        if (!ablation.rows().isEmpty()) {
            ScoreSheet any = ablation.rows().getFirst().sheet();
            text.append(Csv.line(floor("majority baseline", metric -> metric.of(any.majority()), head.size())));
            text.append(Csv.line(floor("random guessing", metric -> any.random().of(metric), head.size())));
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
            cells.addAll(Csv.score(row.sheet(), metric));
        }
        @Nullable Comparison comparison = row.comparison();
        if (comparison == null) {
            cells.addAll(List.of("", "", "", "", "", ""));
        } else {
            cells.add(Csv.number(comparison.difference(Metric.UF1)));
            cells.addAll(Csv.interval(comparison.interval().uf1()));
            cells.add(Csv.number(comparison.permutation().p().getOrDefault(Metric.UF1, Double.NaN)));
            cells.add(row.adjusted().isPresent() ? Csv.number(row.adjusted().getAsDouble()) : "");
            cells.add(Csv.number(comparison.seedMajority().mcNemar().p()));
        }
        datasets.forEach(name -> cells.add(printed(row.printed(), name)));
        cells.add(row.note());
        return cells;
    }

    private static List<String> floor(String name, ToDoubleFunction<Metric> value, int columns) {
        List<String> cells = new ArrayList<>(List.of(name, "", "", ""));
        cells.addAll(Csv.scores(value));
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    static String printed(Map<String, Double> printed, String dataset) {
        @Nullable Double value = printed.get(dataset);
        return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    /// The paper's accuracy, as a fraction like all other scores.
    static String share(Map<String, Double> printed, String dataset) {
        @Nullable Double value = printed.get(dataset);
        return value == null ? "–" : Numbers.score(value / 100);
    }

    /// That what the paper prints is not to be compared with the scores.
    static String elsewhere(Ablation ablation) {
        String where = " on " + String.join(", ", printed(ablation)) + ", not on the clips of " + ablation.project();
        return ablation.rowNotes().isEmpty()
                ? "Measured by the paper" + where + ": orders of rows may be compared, numbers may not."
                : "Measured by the papers" + where
                        + ", each by a protocol of its own: neither numbers nor orders of rows may be compared.";
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
