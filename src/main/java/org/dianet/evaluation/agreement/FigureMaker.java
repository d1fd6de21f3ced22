package org.dianet.evaluation.agreement;

import java.util.List;
import java.util.function.Function;
import org.dianet.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/// Makes figures with intervals from what belongs to each recording.
final class FigureMaker {
    private final RecordingBootstrap bootstrap;
    private final AgreementSettings settings;

    FigureMaker(RecordingBootstrap bootstrap, AgreementSettings settings) {
        this.bootstrap = bootstrap;
        this.settings = settings;
    }

    /// @param byRecording in the order of the recordings
    <T> Figure figure(
            String name, List<List<T>> byRecording, Function<List<T>, Coefficient> statistic, int count, String how) {
        List<T> all = byRecording.stream().flatMap(List::stream).toList();
        Coefficient value = statistic.apply(all);
        @Nullable
        Interval interval = value instanceof Coefficient.Defined ? bootstrap.interval(byRecording, statistic) : null;
        return new Figure(name, value, interval, count, how + interval(value, interval, byRecording.size()));
    }

    private String interval(Coefficient value, @Nullable Interval interval, int recordings) {
        return switch (value) {
            case Coefficient.Undefined none -> " Undefined: " + none.reason() + ".";
            case Coefficient.Defined _
            when interval == null ->
                recordings < 2
                        ? " No interval: there is one recording only."
                        : " No interval: undefined on half of the draws or more, since the recordings are few.";
            case Coefficient.Defined _ ->
                " Interval: middle 95 % of " + settings.draws() + " draws of the " + recordings
                        + " recordings with replacement, seed " + settings.seed() + ".";
        };
    }
}
