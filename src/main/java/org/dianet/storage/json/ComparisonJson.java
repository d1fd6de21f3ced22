package org.dianet.storage.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Equivalence;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.McNemar;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.MinimumDetectableDifference;
import org.dianet.evaluation.NadeauBengio;
import org.dianet.evaluation.SeedMajority;
import org.dianet.evaluation.SeedPairs;
import org.dianet.evaluation.Spread;
import org.dianet.evaluation.SubjectBootstrap;
import org.jspecify.annotations.Nullable;

/// A comparison of two runs as JSON. Differences are a minus b.
public final class ComparisonJson {
    private ComparisonJson() {}

    /// @param leaks sentences on why the two are not comparable
    public static Map<String, Object> toJson(
            Comparison comparison, String first, String second, List<String> leaks, List<String> notes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("a", scores(first, comparison::first));
        json.put("b", scores(second, comparison::second));
        json.put("clips", comparison.clips());
        json.put("subjects", comparison.subjects());
        json.put("seeds", comparison.seeds());
        json.put("seedPairs", seedPairs(comparison.answers().seeds()));
        json.put("unpaired", comparison.answers().unpaired());
        json.put("comparable", leaks.isEmpty());
        json.put("leaks", leaks);
        json.put("difference", each(comparison::difference));
        json.put("interval", interval(comparison.interval()));
        json.put("jointInterval", comparison.joint() == null ? null : interval(comparison.joint()));
        json.put("permutation", permutation(comparison));
        comparison.overFolds().ifPresent(test -> json.put("nadeauBengio", overFolds(test)));
        json.put("mcnemar", mcNemar(comparison.seedMajority()));
        json.put("detectable", detectable(comparison.seedMajority()));
        json.put("notes", notes);
        json.put(
                "differing",
                comparison.differing().stream().map(ComparisonJson::toJson).toList());
        return json;
    }

    private static Map<String, Object> each(Function<Metric, @Nullable Object> value) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            json.put(metric.name().toLowerCase(Locale.ROOT), value.apply(metric));
        }
        return json;
    }

    private static Map<String, Object> scores(String name, Function<Metric, Spread> spreads) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", name);
        json.putAll(each(metric -> spreads.apply(metric).mean()));
        json.put("sd", each(metric -> spreads.apply(metric).deviation()));
        return json;
    }

    private static Map<String, Object> seedPairs(SeedPairs seeds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "pairedBy",
                seeds.repeated() != SeedPairs.Repeated.NEITHER ? "each" : seeds.byOrder() ? "order" : "number");
        json.put("a", seeds.pairs().stream().map(SeedPairs.Pair::first).toList());
        json.put("b", seeds.pairs().stream().map(SeedPairs.Pair::second).toList());
        json.put("leftOutOfA", seeds.onlyFirst());
        json.put("leftOutOfB", seeds.onlySecond());
        return json;
    }

    private static Map<String, Object> interval(SubjectBootstrap bootstrap) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", bootstrap.uf1().level());
        json.put("draws", bootstrap.draws());
        json.put("method", bootstrap.corrected() ? "BCa" : "percentile");
        json.putAll(each(metric -> {
            Interval interval = bootstrap.of(metric);
            return List.of(interval.low(), interval.high());
        }));
        return json;
    }

    /// Whether two are as good as each other.
    public static Map<String, Object> toJson(Equivalence equivalence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("metric", "uf1");
        json.put("margin", equivalence.margin());
        json.put("level", equivalence.interval().level());
        json.put("over", equivalence.joint() ? "subjects and seeds" : "subjects");
        json.put(
                "interval",
                List.of(equivalence.interval().low(), equivalence.interval().high()));
        json.put("shown", equivalence.shown());
        return json;
    }

    private static Map<String, Object> overFolds(NadeauBengio test) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folds", test.folds());
        json.put("difference", test.difference());
        json.put("testPerTraining", test.share());
        json.put("t", test.t());
        json.put("p", test.p());
        return json;
    }

    private static Map<String, Object> permutation(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exchanges", comparison.permutation().draws());
        json.put("exact", comparison.permutation().exact());
        json.putAll(each(metric -> comparison.permutation().p().get(metric)));
        return json;
    }

    private static Map<String, Object> mcNemar(SeedMajority seedMajority) {
        McNemar test = seedMajority.mcNemar();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clips", seedMajority.clips());
        json.put("tied", seedMajority.tied());
        json.put("onlyA", test.onlyFirst());
        json.put("onlyB", test.onlySecond());
        json.put("p", test.p());
        return json;
    }

    private static Map<String, Object> detectable(SeedMajority seedMajority) {
        MinimumDetectableDifference detectable = seedMajority.detectable();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", "exact McNemar at the observed number of discordant clips");
        json.put("level", detectable.level());
        json.put("discordant", detectable.discordant());
        @Nullable
        Double smallest = detectable.difference().isPresent()
                ? Double.valueOf(detectable.difference().getAsDouble())
                : null;
        json.put("accuracy", smallest);
        json.put("difference", seedMajority.difference());
        json.put("below", seedMajority.belowDetectable());
        return json;
    }

    private static Map<String, Object> toJson(Comparison.Differing clip) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", clip.subject());
        json.put("clip", clip.clip());
        json.put("truth", clip.truth());
        json.put("a", clip.first());
        json.put("b", clip.second());
        return json;
    }
}
