package org.dianet.cli.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.abstention.RiskCoverage;
import org.dianet.evaluation.abstention.SelectedShare;
import org.dianet.evaluation.abstention.Threshold;
import org.dianet.pipeline.abstention.Abstention;
import org.dianet.pipeline.abstention.FoldRule;
import org.dianet.pipeline.abstention.Sureness;
import org.jspecify.annotations.Nullable;

/// What calibration found as JSON.
final class AbstentionJson {
    private AbstentionJson() {}

    static Map<String, Object> of(Abstention found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("wanted", found.wanted().name());
        json.put("share", found.wanted().share());
        json.put("foldsNotCalibrated", found.missing());
        List<Map<String, Object>> folds = new ArrayList<>();
        new TreeMap<>(found.rules()).forEach((subject, rule) -> folds.add(fold(subject, rule)));
        json.put("folds", folds);
        List<Map<String, Object>> clips = new ArrayList<>();
        new TreeMap<>(found.decisions()).forEach((clip, decision) -> clips.add(clip(clip, decision)));
        json.put("clips", clips);
        json.put("testClips", found.worth().map(AbstentionJson::worth).orElse(null));
        return json;
    }

    static Map<String, Object> clip(String clip, Sureness decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", clip);
        json.putAll(of(decision));
        return json;
    }

    static Map<String, Object> of(Sureness decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("confidence", decision.confidence());
        json.put("threshold", value(decision.threshold()));
        json.put("answered", decision.given());
        return json;
    }

    private static Map<String, Object> fold(String subject, FoldRule rule) {
        Threshold threshold = rule.threshold();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", subject);
        json.put("temperature", rule.temperature().value());
        json.put("threshold", value(threshold));
        json.put("trainingClips", threshold.clips());
        json.put("answeredTrainingClips", threshold.answered());
        json.put("right", share(threshold.right()));
        json.put("promised", threshold.promises());
        return json;
    }

    private static @Nullable Double value(Threshold threshold) {
        return threshold.value().isPresent() ? threshold.value().getAsDouble() : null;
    }

    private static Map<String, Object> worth(RiskCoverage worth) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("given", worth.given());
        json.put("right", share(worth.rule()));
        json.put("rightOfAll", share(worth.all()));
        json.put(
                "surest",
                worth.rows().stream()
                        .map(row -> {
                            Map<String, Object> one = share(row.right());
                            one.put("answered", row.answered());
                            return one;
                        })
                        .toList());
        return json;
    }

    private static Map<String, Object> share(SelectedShare share) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("share", Double.isNaN(share.value()) ? null : share.value());
        json.put("interval", interval(share.interval()));
        json.put("gain", Double.isNaN(share.gain()) ? null : share.gain());
        json.put("gainInterval", interval(share.gainInterval()));
        return json;
    }

    private static @Nullable List<Double> interval(@Nullable Interval interval) {
        return interval == null ? null : List.of(interval.low(), interval.high());
    }
}
