package org.dianet.pipeline.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a benchmark found.
///
/// @param n how many samples
/// @param unit of median and percentiles, e.g. `ms`
/// @param peakMemoryMB as [PeakMemory]
/// @param settings what it was measured with, in order
public record Measurement(
        String name,
        int n,
        double median,
        double p95,
        double p99,
        String unit,
        long peakMemoryMB,
        Map<String, Object> settings) {

    public Measurement {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /// @throws IllegalArgumentException if there are no samples
    public static Measurement of(String name, String unit, double[] samples, Map<String, ?> settings) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("the benchmark " + name + " measured nothing");
        }
        double[] ascending = samples.clone();
        Arrays.sort(ascending);
        return new Measurement(
                name,
                ascending.length,
                median(ascending),
                percentile(ascending, 0.95),
                percentile(ascending, 0.99),
                unit,
                PeakMemory.megabytes(),
                new LinkedHashMap<>(settings));
    }

    private static double median(double[] ascending) {
        int middle = ascending.length / 2;
        return ascending.length % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2;
    }

    /// The smallest sample that at least this share of all samples does not exceed (nearest rank).
    private static double percentile(double[] ascending, double share) {
        return ascending[Math.max(0, (int) Math.ceil(share * ascending.length) - 1)];
    }

    /// The JSON object of `bench`.
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("n", n);
        map.put("median", median);
        map.put("p95", p95);
        map.put("p99", p99);
        map.put("unit", unit);
        map.put("peakMemoryMB", peakMemoryMB);
        map.put("settings", settings);
        return map;
    }

    /// One line for people.
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-28s median %8.3f  p95 %8.3f  p99 %8.3f %s  (%d samples, peak memory %d MB)",
                name,
                median,
                p95,
                p99,
                unit,
                n,
                peakMemoryMB);
    }
}
