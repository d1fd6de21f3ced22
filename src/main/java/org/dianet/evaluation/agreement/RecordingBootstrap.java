package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.dianet.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/// Percentile bootstrap over recordings, seeded: all that was seen in a recording is drawn together, since events
/// of one recording are alike. Subjects may be drawn in the same way. Every figure sees the same draws.
public final class RecordingBootstrap {
    static final double LEVEL = 0.95;
    private final int[][] drawn;

    public RecordingBootstrap(int recordings, int draws, long seed) {
        Random random = new Random(seed);
        drawn = recordings < 2
                ? new int[0][]
                : Arrays.stream(new int[draws][])
                        .map(_ -> random.ints(recordings, 0, recordings).toArray())
                        .toArray(int[][]::new);
    }

    /// The interval of a statistic, or `null` if it is undefined on half of the draws or more.
    ///
    /// @param byRecording what belongs to each recording, in the order of the recordings
    public <T> @Nullable Interval interval(List<List<T>> byRecording, Function<List<T>, Coefficient> statistic) {
        double[] values = Arrays.stream(drawn)
                .map(draw -> statistic.apply(items(byRecording, draw)))
                .flatMap(value -> value.asOptional().stream())
                .mapToDouble(value -> value)
                .sorted()
                .toArray();
        return values.length * 2 <= drawn.length ? null : Interval.percentile(values, LEVEL);
    }

    private static <T> List<T> items(List<List<T>> byRecording, int[] draw) {
        List<T> items = new ArrayList<>();
        for (int recording : draw) {
            items.addAll(byRecording.get(recording));
        }
        return items;
    }
}
