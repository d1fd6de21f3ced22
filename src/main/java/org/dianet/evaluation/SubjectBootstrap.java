package org.dianet.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Bootstrap over subjects (Efron 1979): clips of one person are alike, so drawing clips would give
/// intervals that are too narrow. Every draw recomputes the scores from the pooled confusion matrix; with several seeds
/// it is their mean. Intervals are percentiles, but those of a difference on few subjects, see [#ofDifference].
/// See method.md 4.5.
///
/// @param draws number of resampled sets of subjects
/// @param corrected whether the intervals are bias-corrected and accelerated (BCa)
public record SubjectBootstrap(Interval accuracy, Interval uf1, Interval uar, int draws, boolean corrected) {
    /// Subjects from which on percentiles of a difference are not corrected.
    public static final int MANY = 30;

    /// Seeds from which on a bootstrap over them is worth its name.
    public static final int SEEDS = 5;

    private static final double LEVEL = 0.95;

    /// @param predictions of one or more seeds over the same clips
    /// @param seed of the draws
    /// @throws IllegalArgumentException if there are no predictions or no draws
    public static SubjectBootstrap of(List<String> classes, List<Prediction> predictions, int draws, long seed) {
        return of(draws, SubjectCounts.of(classes, predictions), seed);
    }

    private static SubjectBootstrap of(int draws, SubjectCounts counts, long seed) {
        return from(draws, counts.subjects().size(), seed, LEVEL, counts::scores, false);
    }

    /// Over subjects and seeds at once: each draw takes subjects and, independently, seeds, so that the interval is
    /// also of what training draws by chance. It knows only the seeds that there are: with few it is too narrow.
    ///
    /// @throws IllegalArgumentException if there are no predictions or no draws
    public static SubjectBootstrap jointly(List<String> classes, List<Prediction> predictions, int draws, long seed) {
        SubjectCounts counts = SubjectCounts.of(classes, predictions);
        return jointly(draws, counts, seed, LEVEL, counts::scores);
    }

    private static SubjectBootstrap jointly(
            int draws, SubjectCounts counts, long seed, double level, BiFunction<int[], int[], double[]> scores) {
        int subjects = counts.subjects().size();
        int seeds = counts.bySeed().size();
        Random ofSeeds = new Random(seed + 1);
        double[][] values = drawn(
                draws,
                subjects,
                seed,
                drawn -> scores.apply(drawn, ofSeeds.ints(seeds, 0, seeds).toArray()));
        return of(draws, false, metric -> Interval.percentile(values[metric.place()], level));
    }

    /// The interval of first minus second over subjects and seeds at once; a draw takes the same of both.
    static SubjectBootstrap jointlyOfDifference(
            SubjectCounts first, SubjectCounts second, int draws, long seed, double level) {
        return jointly(
                draws,
                first,
                seed,
                level,
                (drawn, seeds) -> difference(first.scores(drawn, seeds), second.scores(drawn, seeds)));
    }

    private static double[] difference(double[] first, double[] second) {
        double[] difference = first.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= second[i];
        }
        return difference;
    }

    /// The interval of first minus second, both over the same drawn subjects; BCa for fewer than [#MANY] subjects.
    static SubjectBootstrap ofDifference(SubjectCounts first, SubjectCounts second, int draws, long seed) {
        return ofDifference(first, second, draws, seed, LEVEL);
    }

    /// @param level share of draws inside
    static SubjectBootstrap ofDifference(
            SubjectCounts first, SubjectCounts second, int draws, long seed, double level) {
        int subjects = first.subjects().size();
        return from(
                draws,
                subjects,
                seed,
                level,
                drawn -> difference(first.scores(drawn), second.scores(drawn)),
                subjects > 1 && subjects < MANY);
    }

    /// The value of a metric without each subject in turn.
    private static double[] without(int subjects, Statistic statistic, Metric metric) {
        double[] values = new double[subjects];
        for (int left = 0; left < subjects; left++) {
            int out = left;
            values[left] = statistic
                    .of(IntStream.range(0, subjects).filter(s -> s != out).toArray())[metric.place()];
        }
        return values;
    }

    /// The scores of one draw, by [Metric].
    private interface Statistic {
        double[] of(int[] drawn);
    }

    private static SubjectBootstrap from(
            int draws, int subjects, long seed, double level, Statistic statistic, boolean corrected) {
        double[][] values = drawn(draws, subjects, seed, statistic);
        double[] observed = statistic.of(IntStream.range(0, subjects).toArray());
        return of(
                draws,
                corrected,
                metric -> corrected
                        ? Interval.corrected(
                                values[metric.place()],
                                observed[metric.place()],
                                without(subjects, statistic, metric),
                                level)
                        : Interval.percentile(values[metric.place()], level));
    }

    /// What each draw gives, ascending, by [Metric].
    private static double[][] drawn(int draws, int subjects, long seed, Statistic statistic) {
        if (draws < 1) {
            throw new IllegalArgumentException("a bootstrap needs at least one draw");
        }
        Random random = new Random(seed);
        double[][] values = new double[Metric.values().length][draws];
        for (int d = 0; d < draws; d++) {
            double[] drawn = statistic.of(random.ints(subjects, 0, subjects).toArray());
            for (int m = 0; m < drawn.length; m++) {
                values[m][d] = drawn[m];
            }
        }
        Arrays.stream(values).forEach(Arrays::sort);
        return values;
    }

    private static SubjectBootstrap of(int draws, boolean corrected, Function<Metric, Interval> interval) {
        Map<Metric, Interval> intervals = Metric.each(interval);
        return new SubjectBootstrap(
                Objects.requireNonNull(intervals.get(Metric.ACCURACY)),
                Objects.requireNonNull(intervals.get(Metric.UF1)),
                Objects.requireNonNull(intervals.get(Metric.UAR)),
                draws,
                corrected);
    }

    public Interval of(Metric metric) {
        return switch (metric) {
            case ACCURACY -> accuracy;
            case UF1 -> uf1;
            case UAR -> uar;
        };
    }
}
