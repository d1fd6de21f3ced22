package org.dianet.evaluation.agreement;

import java.util.List;
import java.util.function.Function;
import org.dianet.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/// Makes figures with intervals from what belongs to each recording.
final class StatisticMaker {
    private static final double ROUNDING = 1e-9;
    private static final String OUTSIDE = "outside its interval";
    private static final String OUTSIDE_WHY = "The value lies outside its own interval: drawing recordings with"
            + " replacement shifts this statistic, as it does when recordings are few, so the interval says little.";
    private final RecordingBootstrap bootstrap;
    private final AgreementSettings settings;

    StatisticMaker(RecordingBootstrap bootstrap, AgreementSettings settings) {
        this.bootstrap = bootstrap;
        this.settings = settings;
    }

    /// @param byRecording in the order of the recordings
    <T> Statistic figure(
            String name, List<List<T>> byRecording, Function<List<T>, Coefficient> statistic, int count, String how) {
        List<T> all = byRecording.stream().flatMap(List::stream).toList();
        Coefficient value = statistic.apply(all);
        @Nullable
        Interval interval = value instanceof Coefficient.Defined ? bootstrap.interval(byRecording, statistic) : null;
        String said = how + interval(value, interval, byRecording.size());
        return new Statistic(name, value, interval, count, said, Statistic.Unit.NONE, "")
                .remarked(outside(value, interval) ? OUTSIDE : "", OUTSIDE_WHY);
    }

    /// An ICC, with a remark where it is low although the marks lie close.
    <T> Statistic correlation(
            String name, List<List<T>> byRecording, Function<List<T>, double[][]> ratings, int count, String how) {
        Statistic statistic =
                figure(name, byRecording, items -> IntraclassCorrelation.of(ratings.apply(items)), count, how);
        RatingSpread spread = RatingSpread.of(
                ratings.apply(byRecording.stream().flatMap(List::stream).toList()));
        return spread.explains(statistic.value())
                ? statistic.remarked(RatingSpread.CLAUSE, spread.sentence())
                : statistic;
    }

    private static boolean outside(Coefficient value, @Nullable Interval interval) {
        return interval != null
                && value.asOptional()
                        .filter(v -> v < interval.low() - ROUNDING || v > interval.high() + ROUNDING)
                        .isPresent();
    }

    private String interval(Coefficient value, @Nullable Interval interval, int recordings) {
        return switch (value) {
            case Coefficient.Undefined none -> " Undefined: " + none.reason() + ".";
            case Coefficient.Defined _
            when interval == null ->
                recordings < 2
                        ? " No interval: there is one recording only."
                        : " No interval: undefined on half of the draws or more, because there are few recordings.";
            case Coefficient.Defined _ ->
                " Interval: middle 95 % of " + settings.draws() + " draws of the " + recordings
                        + " recordings with replacement, seed " + settings.seed() + ".";
        };
    }
}
