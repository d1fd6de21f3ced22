package org.dianet.evaluation.faithfulness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.dianet.evaluation.Interval;

/// The mean of a number that each clip has, with an interval that draws subjects and takes all clips of each
/// (percentile
/// bootstrap, Efron 1979). Several numbers of one clip, one a seed, count as their mean.
///
/// @param value not a number if there is no clip
/// @param interval empty with fewer than three subjects
public record SubjectMean(double value, Optional<Interval> interval, int clips, int subjects) {
    private static final double LEVEL = 0.95;
    private static final int DRAWS = 4_000;
    private static final long SEED = 1;
    private static final int FEWEST = 3;

    /// One number.
    public record Item(String subject, String clip, double value) {}

    public static SubjectMean of(List<Item> items) {
        Map<String, Map<String, List<Double>>> grouped = new TreeMap<>();
        items.forEach(item -> grouped.computeIfAbsent(item.subject(), _ -> new TreeMap<>())
                .computeIfAbsent(item.clip(), _ -> new ArrayList<>())
                .add(item.value()));
        int subjects = grouped.size();
        double[] sums = new double[subjects];
        int[] clips = new int[subjects];
        int subject = 0;
        for (Map<String, List<Double>> own : grouped.values()) {
            clips[subject] = own.size();
            sums[subject++] = own.values().stream()
                    .mapToDouble(values -> values.stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElseThrow())
                    .sum();
        }
        int all = Arrays.stream(clips).sum();
        double mean = all == 0 ? Double.NaN : Arrays.stream(sums).sum() / all;
        return new SubjectMean(
                mean, subjects < FEWEST ? Optional.empty() : Optional.of(interval(sums, clips)), all, subjects);
    }

    private static Interval interval(double[] sums, int[] clips) {
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < sums.length; i++) {
                int subject = random.nextInt(sums.length);
                sum += sums[subject];
                count += clips[subject];
            }
            drawn[d] = sum / count;
        }
        Arrays.sort(drawn);
        return Interval.percentile(drawn, LEVEL);
    }

    /// Whether the interval lies above zero.
    public boolean above() {
        return interval.isPresent() && interval.get().low() > 0;
    }

    /// Whether the interval lies below zero.
    public boolean below() {
        return interval.isPresent() && interval.get().high() < 0;
    }

    /// `+0.031 [0.010, 0.052]`, a dash for nothing.
    public String text() {
        if (clips == 0) {
            return "–";
        }
        String range = interval.map(i -> String.format(Locale.ROOT, " [%.3f, %.3f]", i.low(), i.high()))
                .orElse(" (fewer than three subjects: no interval)");
        return String.format(Locale.ROOT, "%+.3f", value).replace('-', '−') + range.replace('-', '−');
    }
}
