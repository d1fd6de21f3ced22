package org.dianet.pipeline.report.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationOutput;
import org.dianet.pipeline.ablation.AblationSentences;
import org.dianet.pipeline.report.Csv;
import org.dianet.pipeline.report.LatexTable;
import org.dianet.pipeline.report.Numbers;
import org.dianet.pipeline.report.PaperTable;
import org.dianet.pipeline.report.PaperTable.Cell;
import org.dianet.pipeline.report.TableDrawing;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// An ablation as `table.csv`, `table.html`, `table.tex` and `table.svg`: the same numbers in each.
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
            case SVG -> svg(ablation);
        };
    }

    static String svg(Ablation ablation) {
        return TableDrawing.svg(Stream.concat(Stream.of(paper(ablation)), printed(ablation).stream())
                .toList());
    }

    private static PaperTable paper(Ablation ablation) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Ablation.Row row : ablation.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.name() + marks(row))));
            for (Metric metric : Metric.values()) {
                cells.add(Cell.of(row.sheet(), metric));
            }
            @Nullable Comparison comparison = row.comparison();
            cells.add(
                    comparison == null
                            ? Cell.of(ablation.withoutDifference(row))
                            : Cell.of(
                                    comparison.difference(Metric.UF1),
                                    comparison.interval().uf1()));
            cells.add(
                    row.adjusted().isEmpty()
                            ? Cell.NOTHING
                            : Cell.of(p(row.adjusted().getAsDouble())));
            rows.add(cells);
        }
        List<List<Cell>> floors = new ArrayList<>();
        if (!ablation.rows().isEmpty()) {
            ScoreSheet any = ablation.rows().getFirst().sheet();
            floors.add(Cell.floor("majority baseline", metric -> metric.of(any.majority())));
            floors.add(Cell.floor("random guessing", metric -> any.random().of(metric)));
        }
        return new PaperTable(
                ablation.name() + ", on " + ablation.project()
                        + (ablation.basis().isEmpty() ? "" : " (" + ablation.basis() + ")")
                        + ". " + String.join(" ", AblationSentences.how(ablation)),
                LatexTable.label(ablation.project(), ablation.name()),
                1,
                List.of("", "Accuracy", "UF1", "UAR", "Δ UF1", "p"),
                rows,
                floors,
                notes(ablation));
    }

    /// What stands below the scores. Those of rows stand below the printed accuracies, if there are any.
    static List<String> notes(Ablation ablation) {
        return Stream.of(
                        AblationSentences.notes(ablation).stream(),
                        Stream.of(ablation.note()).filter(note -> !note.isEmpty()),
                        AblationSentences.datasets(ablation).isEmpty()
                                ? ablation.rowNotes().stream()
                                : Stream.<String>empty())
                .flatMap(notes -> notes)
                .toList();
    }

    /// What the printed accuracies are called.
    static String printedTitle(Ablation ablation) {
        return "Accuracy printed in the paper" + (ablation.rowNotes().isEmpty() ? "" : "s");
    }

    /// Apart from the scores, since they are of other clips.
    private static Optional<PaperTable> printed(Ablation ablation) {
        List<String> datasets = AblationSentences.datasets(ablation);
        return AblationSentences.printed(ablation)
                .map(sentence -> new PaperTable(
                        printedTitle(ablation) + " for rows of the table above. " + sentence,
                        LatexTable.label(ablation.project(), ablation.name(), "printed"),
                        1,
                        Stream.concat(Stream.of(""), datasets.stream()).toList(),
                        ablation.rows().stream()
                                .filter(row -> !row.printed().isEmpty())
                                .map(row -> Stream.concat(
                                                Stream.of(row.name()),
                                                datasets.stream().map(name -> share(row.printed(), name)))
                                        .map(Cell::of)
                                        .toList())
                                .toList(),
                        List.of(),
                        ablation.rowNotes()));
    }

    static String csv(Ablation ablation) {
        List<String> head = new ArrayList<>(List.of("row", "state", "comparable", "seeds"));
        for (Metric metric : Metric.values()) {
            String name = metric.name().toLowerCase(Locale.ROOT);
            head.addAll(List.of(name, name + "_sd", name + "_low", name + "_high"));
        }
        head.addAll(List.of(
                "uf1_difference", "uf1_difference_low", "uf1_difference_high", "p_permutation", "p_holm", "p_mcnemar"));
        List<String> datasets = AblationSentences.datasets(ablation);
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
            cells.add(Csv.p(comparison.permutation().p().getOrDefault(Metric.UF1, Double.NaN)));
            cells.add(row.adjusted().isPresent() ? Csv.p(row.adjusted().getAsDouble()) : "");
            cells.add(Csv.p(comparison.seedMajority().mcNemar().p()));
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
    public static String share(Map<String, Double> printed, String dataset) {
        @Nullable Double value = printed.get(dataset);
        return value == null ? "–" : Numbers.score(value / 100);
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
