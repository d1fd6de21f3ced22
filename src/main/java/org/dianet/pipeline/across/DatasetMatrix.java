package org.dianet.pipeline.across;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.pipeline.results.SmallestP;
import org.dianet.run.RunRecord;

/// Each data set of a project as training side of networks that are tested on each other one.
///
/// @param network its name
/// @param seeds that were trained from; none where no seed changes anything
/// @param datasets in the order of rows and columns
/// @param cells that have answers so far
public record DatasetMatrix(String project, String network, List<Long> seeds, List<String> datasets, List<Cell> cells) {
    public DatasetMatrix {
        seeds = List.copyOf(seeds);
        datasets = List.copyOf(datasets);
        cells = List.copyOf(cells);
    }

    /// The scores on one data set of what was trained on one; of a set on itself by leave-one-subject-out.
    ///
    /// @param run that they are from
    /// @param learnt clips that each network learned from; of leave-one-subject-out the mean over folds
    /// @param leaks why the scores are not comparable, in clauses; empty if they are
    public record Cell(
            String train,
            String test,
            Path run,
            RunRecord.State state,
            double learnt,
            List<String> leaks,
            DatasetScores scores) {
        public Cell {
            leaks = List.copyOf(leaks);
        }

        public boolean within() {
            return train.equals(test);
        }
    }

    /// The scores with the most tested clips of a data set, the diagonal's if there are any.
    public Optional<DatasetScores> tested(String dataset) {
        return cells.stream()
                .filter(cell -> cell.test().equals(dataset))
                .max(Comparator.comparing(Cell::within)
                        .thenComparing(cell -> cell.scores().sheet().clips()))
                .map(Cell::scores);
    }

    public Optional<Cell> cell(String train, String test) {
        return cells.stream()
                .filter(cell -> cell.train().equals(train) && cell.test().equals(test))
                .findFirst();
    }

    public boolean complete() {
        return cells.size() == datasets.size() * datasets.size()
                && cells.stream().allMatch(cell -> cell.state() == RunRecord.State.COMPLETE);
    }

    /// What to keep in mind, in sentences, each once.
    public List<String> notes() {
        Stream<String> partial = complete() ? Stream.empty() : Stream.of("Some cells are partial or missing.");
        Stream<String> leaks = cells.stream()
                .flatMap(cell -> cell.leaks().stream()
                        .map(leak -> "NOT COMPARABLE: of what was trained on " + cell.train() + ", " + leak + "."));
        Stream<String> classes = cells.stream().flatMap(cell -> cell.scores().lacking().stream());
        Stream<String> intervals = cells.stream()
                .flatMap(cell -> Stream.concat(
                                cell.scores().sheet().noInterval().stream(), cell.scores().sheet().narrow().stream())
                        .map(why -> cell.test() + ": " + why));
        Stream<String> few = cells.stream()
                .flatMap(cell -> SmallestP.of(cell.scores().subjects(), 1).stream()
                        .map(why -> cell.test() + ", compared with the same of another network: " + why));
        return Stream.of(partial, leaks, classes, intervals, few)
                .flatMap(notes -> notes)
                .distinct()
                .toList();
    }
}
