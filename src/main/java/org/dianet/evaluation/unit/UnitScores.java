package org.dianet.evaluation.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Spread;
import org.jspecify.annotations.Nullable;

/// Binary F1 of several action units and their mean, with intervals of one bootstrap over subjects: a draw takes the
/// same subjects for all units, since a person's clips are alike in all of them.
/// See method.md 4.11.
///
/// @param rows one for each unit
/// @param mean over units, then mean and deviation over seeds
/// @param interval of the mean, or `null` for fewer than [ScoreSheet#FEWEST] subjects
/// @param subjects that were tested
public record UnitScores(
        List<Row> rows, Spread mean, @Nullable Interval interval, int subjects, int draws) {
    private static final double LEVEL = 0.95;
    private static final long SEED = 1;

    public UnitScores {
        rows = List.copyOf(rows);
    }

    /// @param f1 mean and deviation over seeds
    /// @param always F1 of the answer that every clip shows it
    public record Row(
            String unit,
            int clips,
            int positives,
            Spread f1,
            @Nullable Interval interval,
            double always) {}

    /// @throws IllegalArgumentException if there are no answers, or a unit has neither clips that show it nor answers
    ///     that say so
    public static UnitScores of(List<UnitAnswers> units, int draws) {
        TreeSet<String> people = new TreeSet<>();
        units.forEach(unit -> unit.predictions().forEach(p -> people.add(p.subject())));
        if (people.isEmpty()) {
            throw new IllegalArgumentException("there are no predictions to score");
        }
        List<String> subjects = List.copyOf(people);
        double[][] drawn = subjects.size() < ScoreSheet.FEWEST ? new double[0][] : drawn(units, subjects, draws);
        List<Row> rows = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            UnitAnswers unit = units.get(u);
            List<Double> bySeed = unit.bySeed();
            if (bySeed.stream().anyMatch(f1 -> f1.isNaN())) {
                throw new IllegalArgumentException("no clip shows " + unit.unit() + " and none is said to");
            }
            rows.add(new Row(
                    unit.unit(),
                    unit.clips(),
                    unit.positives(),
                    Spread.of(bySeed.stream().mapToDouble(f1 -> f1).toArray()),
                    drawn.length == 0 ? null : interval(drawn[u]),
                    unit.always()));
        }
        return new UnitScores(
                rows,
                Spread.of(means(units)),
                drawn.length == 0 ? null : interval(drawn[units.size()]),
                subjects.size(),
                draws);
    }

    /// Mean over units for each seed; a unit that no seed changes counts in each alike.
    private static double[] means(List<UnitAnswers> units) {
        int seeds = units.stream().mapToInt(unit -> unit.bySeed().size()).max().orElse(0);
        return IntStream.range(0, seeds)
                .mapToDouble(seed -> units.stream()
                        .map(UnitAnswers::bySeed)
                        .mapToDouble(f1 -> f1.get(Math.min(seed, f1.size() - 1)))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /// @return for every unit, then for their mean, what the draws gave
    private static double[][] drawn(List<UnitAnswers> units, List<String> subjects, int draws) {
        List<int[][][]> counts =
                units.stream().map(unit -> counts(unit, subjects)).toList();
        Random random = new Random(SEED);
        double[][] values = new double[units.size() + 1][draws];
        for (int d = 0; d < draws; d++) {
            int[] people = random.ints(subjects.size(), 0, subjects.size()).toArray();
            List<Double> all = new ArrayList<>();
            for (int u = 0; u < units.size(); u++) {
                values[u][d] = f1(counts.get(u), people);
                all.add(values[u][d]);
            }
            values[units.size()][d] = UnitAnswers.mean(all).orElse(Double.NaN);
        }
        return values;
    }

    /// Hits, false alarms and misses for every seed and subject.
    private static int[][][] counts(UnitAnswers unit, List<String> subjects) {
        Map<Long, int[][]> bySeed = new TreeMap<>();
        for (Prediction p : unit.predictions()) {
            unit.count(
                    p,
                    bySeed.computeIfAbsent(p.seed(), _ -> new int[subjects.size()][3])[subjects.indexOf(p.subject())]);
        }
        return bySeed.values().toArray(int[][][]::new);
    }

    /// Mean over seeds; NaN if a draw has neither a clip that shows the unit nor one that is said to.
    private static double f1(int[][][] counts, int[] people) {
        List<Double> bySeed = new ArrayList<>();
        for (int[][] seed : counts) {
            int[] sum = new int[3];
            for (int person : people) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += seed[person][i];
                }
            }
            bySeed.add(UnitAnswers.f1(sum));
        }
        return UnitAnswers.mean(bySeed).orElse(Double.NaN);
    }

    /// Of the draws that have a value.
    private static Interval interval(double[] drawn) {
        return Interval.percentile(
                Arrays.stream(drawn)
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray(),
                LEVEL);
    }
}
