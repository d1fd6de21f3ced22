package org.dianet.evaluation;

import java.util.Arrays;

/// Mean and sample standard deviation (n − 1) of a score over seeds; the deviation of one seed is 0.
public record Spread(double mean, double deviation) {

    /// @throws IllegalArgumentException if there are no values
    public static Spread of(double... values) {
        double mean = Arrays.stream(values)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("there are no values to average"));
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Spread(mean, values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)));
    }
}
