package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Agreement of any number of coders on data with gaps: α = 1 − Dₒ/Dₑ over the coincidence matrix of all pairable
/// values (Krippendorff 2011, *Computing Krippendorff's Alpha-Reliability*).
public final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    /// How far two values are apart.
    public enum Metric {
        /// Values are names: different or not.
        NOMINAL,
        /// Values are ranks: the square of how many values lie between them.
        ORDINAL,
        /// Values are amounts: the square of their difference.
        INTERVAL
    }

    /// @param units one row per unit and one value per coder, `null` if a coder said nothing
    public static Coefficient of(List<? extends List<? extends @Nullable Double>> units, Metric metric) {
        List<List<Double>> pairable = new ArrayList<>();
        TreeSet<Double> distinct = new TreeSet<>();
        for (List<? extends @Nullable Double> unit : units) {
            List<Double> values = unit.stream()
                    .<Double>mapMulti((value, sink) -> {
                        if (value != null) {
                            sink.accept(value);
                        }
                    })
                    .toList();
            if (values.size() > 1) {
                pairable.add(values);
                distinct.addAll(values);
            }
        }
        if (pairable.isEmpty()) {
            return Coefficient.undefined(CohenKappa.NOTHING);
        }
        if (distinct.size() < 2) {
            return Coefficient.undefined(
                    metric == Metric.INTERVAL ? "all values are the same" : CohenKappa.ONE_CATEGORY);
        }
        List<Double> values = List.copyOf(distinct);
        return Coefficient.of(1 - ratio(coincidences(pairable, values), values, metric));
    }

    private static double[][] coincidences(List<List<Double>> units, List<Double> values) {
        double[][] counts = new double[values.size()][values.size()];
        for (List<Double> unit : units) {
            for (int i = 0; i < unit.size(); i++) {
                for (int j = 0; j < unit.size(); j++) {
                    if (i != j) {
                        counts[values.indexOf(unit.get(i))][values.indexOf(unit.get(j))] += 1.0 / (unit.size() - 1);
                    }
                }
            }
        }
        return counts;
    }

    /// Dₒ/Dₑ.
    private static double ratio(double[][] counts, List<Double> values, Metric metric) {
        int size = values.size();
        double[] margins = new double[size];
        double total = 0;
        for (int c = 0; c < size; c++) {
            for (int k = 0; k < size; k++) {
                margins[c] += counts[c][k];
            }
            total += margins[c];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < size; c++) {
            for (int k = 0; k < size; k++) {
                double apart = distance(c, k, values, margins, metric);
                observed += counts[c][k] * apart;
                expected += margins[c] * margins[k] * apart / (total - 1);
            }
        }
        return observed / expected;
    }

    private static double distance(int c, int k, List<Double> values, double[] margins, Metric metric) {
        return switch (metric) {
            case NOMINAL -> c == k ? 0 : 1;
            case INTERVAL -> {
                double apart = Objects.requireNonNull(values.get(c)) - Objects.requireNonNull(values.get(k));
                yield apart * apart;
            }
            case ORDINAL -> {
                double between = -(margins[c] + margins[k]) / 2;
                for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
                    between += margins[g];
                }
                yield c == k ? 0 : between * between;
            }
        };
    }
}
