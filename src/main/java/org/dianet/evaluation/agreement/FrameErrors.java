package org.dianet.evaluation.agreement;

import java.util.Arrays;
import java.util.List;

/// How far two coders' marks of one kind lie apart.
///
/// @param differences second coder minus first coder in frames, one an event that both marked
/// @param millis the same in milliseconds
public record FrameErrors(List<Integer> differences, List<Double> millis) {
    private static final String NONE = "no event has this mark by both";

    /// @throws IllegalArgumentException if there is not one time for every difference
    public FrameErrors {
        differences = List.copyOf(differences);
        millis = List.copyOf(millis);
        if (differences.size() != millis.size()) {
            throw new IllegalArgumentException("frame errors need a time for every difference");
        }
    }

    public int count() {
        return differences.size();
    }

    public Coefficient mean() {
        return average(absolute());
    }

    public Coefficient median() {
        return middle(absolute());
    }

    public Coefficient meanMillis() {
        return average(absoluteMillis());
    }

    public Coefficient medianMillis() {
        return middle(absoluteMillis());
    }

    /// Mean signed difference: positive where the second coder marks later.
    public Coefficient bias() {
        return average(differences.stream().mapToDouble(d -> d).toArray());
    }

    /// Events whose marks lie at most `frames` apart.
    public long countWithin(int frames) {
        return differences.stream().filter(d -> Math.abs(d) <= frames).count();
    }

    /// Share of the events whose marks lie at most `frames` apart.
    public Coefficient within(int frames) {
        return differences.isEmpty()
                ? Coefficient.undefined(NONE)
                : Coefficient.of((double) countWithin(frames) / differences.size());
    }

    private double[] absolute() {
        return differences.stream().mapToDouble(Math::abs).toArray();
    }

    private double[] absoluteMillis() {
        return millis.stream().mapToDouble(Math::abs).toArray();
    }

    private static Coefficient average(double[] values) {
        return values.length == 0
                ? Coefficient.undefined(NONE)
                : Coefficient.of(Arrays.stream(values).sum() / values.length);
    }

    private static Coefficient middle(double[] values) {
        if (values.length == 0) {
            return Coefficient.undefined(NONE);
        }
        Arrays.sort(values);
        int half = values.length / 2;
        return Coefficient.of(values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2);
    }
}
