package org.dianet.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// The three numbers that every table shows.
public enum Metric {
    ACCURACY,
    UF1,
    UAR;

    /// Its position in every table, from 0.
    public int place() {
        return switch (this) {
            case ACCURACY -> 0;
            case UF1 -> 1;
            case UAR -> 2;
        };
    }

    public double of(Scores scores) {
        return switch (this) {
            case ACCURACY -> scores.accuracy();
            case UF1 -> scores.uf1();
            case UAR -> scores.uar();
        };
    }

    /// One value for each metric.
    public static <T> Map<Metric, T> each(Function<Metric, T> value) {
        Map<Metric, T> all = new EnumMap<>(Metric.class);
        for (Metric metric : values()) {
            all.put(metric, value.apply(metric));
        }
        return all;
    }
}
