package org.dianet.pipeline.across;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dianet.evaluation.unit.UnitScores;

/// Action units answered by networks of one kind, with F1 of each and their mean.
///
/// @param split in words
/// @param seeds that were trained from; one for networks that no seed changes
/// @param scores of the networks
/// @param linear F1 of the linear baseline for each unit and, last, their mean; empty if the networks are that
/// @param datasets of a test on several data sets, each with its own mean
/// @param missing units whose run is not complete
/// @param leaks why scores are not comparable, in clauses
/// @param notes what to keep in mind, as sentences
public record UnitTable(
        String project,
        String network,
        String split,
        List<Long> seeds,
        UnitScores scores,
        List<Double> linear,
        List<Part> datasets,
        List<String> missing,
        List<String> leaks,
        List<String> notes) {
    public UnitTable {
        seeds = List.copyOf(seeds);
        linear = List.copyOf(linear);
        datasets = List.copyOf(datasets);
        missing = List.copyOf(missing);
        leaks = List.copyOf(leaks);
        notes = List.copyOf(notes);
    }

    /// One tested data set.
    ///
    /// @param clips of the unit of which most were tested
    /// @param mean over the units that are defined there, and over seeds
    /// @param undefined units that no clip of it shows and no answer names: they have no F1 there
    public record Part(String dataset, int clips, OptionalDouble mean, List<String> undefined) {
        public Part {
            undefined = List.copyOf(undefined);
        }
    }

    /// What was done, in a sentence.
    public String protocol() {
        return "Action units "
                + String.join(
                        ", ", scores.rows().stream().map(UnitScores.Row::unit).toList())
                + ", each answered by a network of its own; " + split
                + "; binary F1 of the answers of all folds together, and their mean over units; "
                + (seeds.size() == 1 ? "1 seed" : seeds.size() + " seeds, mean and sample standard deviation")
                + ".";
    }

    /// Mean over units of the F1 of saying of every clip that it shows the unit.
    public double always() {
        return scores.rows().stream()
                .mapToDouble(UnitScores.Row::always)
                .average()
                .orElse(Double.NaN);
    }

    /// What to keep in mind, in sentences.
    public List<String> remarks() {
        Stream<String> left =
                missing.isEmpty() ? Stream.empty() : Stream.of("Not complete yet: " + String.join(", ", missing) + ".");
        return Stream.of(left, leaks.stream().map(leak -> "NOT COMPARABLE: " + leak + "."), notes.stream())
                .flatMap(all -> all)
                .toList();
    }

    /// The linear baseline's F1 for a row, or for the mean if it is the number of rows.
    public Optional<Double> linear(int row) {
        return linear.isEmpty() ? Optional.empty() : Optional.of(linear.get(row));
    }
}
