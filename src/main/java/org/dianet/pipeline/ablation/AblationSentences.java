package org.dianet.pipeline.ablation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.SubjectPermutation;
import org.dianet.model.Words;
import org.dianet.pipeline.results.SmallestP;
import org.dianet.pipeline.results.TableSentences;
import org.dianet.run.RunRecord;

/// What belongs to the numbers of an ablation, in sentences that are the same wherever the table is shown.
public final class AblationSentences {
    private AblationSentences() {}

    /// How scores and differences were made, for a table that shows the intervals of scores.
    public static List<String> how(Ablation table) {
        List<String> how = new ArrayList<>(List.of(TableSentences.brackets(sheets(table))));
        how.addAll(made(table));
        return how;
    }

    /// The same for a table of bare scores.
    public static List<String> made(Ablation table) {
        List<String> made =
                new ArrayList<>(TableSentences.deviation(sheets(table)).stream().toList());
        if (!table.split().isEmpty()) {
            made.add(TableSentences.split(table.split()));
        }
        differences(table).ifPresent(made::add);
        table.rows().stream().filter(row -> row.spec().network().linear()).forEach(row -> made.add(linear(row, table)));
        return made;
    }

    private static Optional<String> differences(Ablation table) {
        if (table.missing().contains(table.reference())) {
            return Optional.of("The reference, " + table.reference()
                    + ", is not evaluated yet: until it is, there are no differences and no p.");
        }
        List<Comparison> comparisons = table.rows().stream()
                .flatMap(row -> Optional.ofNullable(row.comparison()).stream())
                .toList();
        if (comparisons.isEmpty()) {
            return Optional.empty();
        }
        // The one with the most exchanges says how many were drawn, if any were.
        SubjectPermutation permutation = comparisons.stream()
                .map(Comparison::permutation)
                .reduce((some, other) -> some.exact() ? other : some)
                .orElseThrow();
        return Optional.of("Δ UF1: a row minus " + table.reference() + " on the same clips and seeds, with "
                + TableSentences.difference(comparisons)
                + ", each by itself, not corrected for the number of rows. p: " + TableSentences.p(permutation)
                + " on UF1, Holm-corrected for " + Words.count(tests(table), "row") + ".");
    }

    private static List<ScoreSheet> sheets(Ablation table) {
        return table.rows().stream().map(Ablation.Row::sheet).toList();
    }

    private static int tests(Ablation table) {
        return (int)
                table.rows().stream().filter(row -> row.adjusted().isPresent()).count();
    }

    private static String linear(Ablation.Row row, Ablation table) {
        String what = "The row " + row.name() + " is a regularised logistic regression on "
                + String.join(" and ", row.images().names()) + ", images of "
                + row.spec().images().imageSize() + " px, without epochs";
        if (!row.deterministic()) {
            return what + "; its seeds only deal the folds.";
        }
        return what + " or seeds"
                + (row.name().equals(table.reference())
                        ? "."
                        : "; it is no hypothesis and not part of the correction.");
    }

    /// What to keep in mind, below the table.
    public static List<String> notes(Ablation table) {
        List<String> notes = new ArrayList<>();
        if (!table.missing().isEmpty()) {
            notes.add("Partial. Not evaluated yet: " + String.join(", ", table.missing()) + ".");
        }
        List<ScoreSheet> sheets = sheets(table);
        sheets.stream().flatMap(sheet -> sheet.narrow().stream()).distinct().forEach(notes::add);
        sheets.stream().flatMap(sheet -> sheet.noInterval().stream()).distinct().forEach(notes::add);
        table.rows().stream()
                .flatMap(row -> Optional.ofNullable(row.comparison()).stream())
                .mapToInt(Comparison::subjects)
                .max()
                .ifPresent(subjects ->
                        SmallestP.of(subjects, Math.max(1, tests(table))).ifPresent(notes::add));
        table.rows().stream()
                .filter(row -> row.spec().network().linear())
                .forEach(row -> notAbove(row, table).ifPresent(notes::add));
        return notes;
    }

    /// Rows that miss folds are of other clips, so they are not looked at.
    private static Optional<String> notAbove(Ablation.Row linear, Ablation table) {
        double bar = uf1(linear);
        String names = table.rows().stream()
                .filter(row -> !row.spec().network().linear())
                .filter(row -> row.state() == RunRecord.State.COMPLETE && uf1(row) <= bar)
                .map(Ablation.Row::name)
                .collect(Collectors.joining("; "));
        return linear.state() != RunRecord.State.COMPLETE || names.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "UF1 not above that of the row %s, %.3f: %s. This compares values; it is not a test.",
                        linear.name(),
                        bar,
                        names));
    }

    private static double uf1(Ablation.Row row) {
        return row.sheet().spread(Scores::uf1).mean();
    }

    /// Data sets with a printed number, in order.
    public static List<String> datasets(Ablation table) {
        TreeSet<String> names = new TreeSet<>();
        table.rows().forEach(row -> names.addAll(row.printed().keySet()));
        return List.copyOf(names);
    }

    /// What printed accuracies are of; empty if there are none.
    public static Optional<String> printed(Ablation table) {
        List<Set<String>> printed = table.rows().stream()
                .map(row -> row.printed().keySet())
                .filter(of -> !of.isEmpty())
                .toList();
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        String papers = table.rowNotes().isEmpty() ? "the paper's" : "their papers'";
        String numbers = "Printed accuracies are " + papers + ", not of the clips of " + table.project()
                + " but of other clips, by networks, image sizes and epoch rules of their own: they are not to be compared"
                + " with the scores.";
        return Optional.of(
                printed.stream().distinct().count() < 2
                        ? numbers
                        : numbers + " Rows printed for different data sets cannot be ordered by them.");
    }
}
