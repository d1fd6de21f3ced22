package org.dianet.storage.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.evaluation.Calibration;
import org.dianet.evaluation.ClassScore;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.RandomGuess;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.evaluation.Spread;
import org.dianet.evaluation.SubjectBootstrap;
import org.jspecify.annotations.Nullable;

/// `scores.json`. With several seeds the scores are means over them, with their deviation and each seed's.
public final class ScoresJson {
    private ScoresJson() {}

    /// @param state `complete` or `partial`
    /// @param leaks why the scores are not comparable with others; empty if they are
    public static Map<String, Object> toJson(ScoreSheet sheet, String state, List<String> leaks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", state);
        json.put("comparable", leaks.isEmpty());
        json.put("leaks", leaks);
        json.put("accuracy", sheet.spread(Scores::accuracy).mean());
        json.put("uf1", sheet.spread(Scores::uf1).mean());
        json.put("uar", sheet.spread(Scores::uar).mean());
        json.put(
                "perClass",
                sheet.pooled().perClass().stream().map(ScoresJson::toJson).toList());
        json.put("confusion", toJson(sheet.pooled().confusion()));
        json.put("majority", brief(sheet.majority()));
        json.put("random", random(sheet.random()));
        json.put("linear", sheet.linear() == null ? null : brief(sheet.linear()));
        json.put("interval", interval(sheet.bootstrap()));
        json.put("jointInterval", interval(sheet.joint()));
        json.put("noInterval", sheet.noInterval().orElse(null));
        json.put("calibration", calibration(sheet.calibration()));
        json.put("seeds", seeds(sheet));
        return json;
    }

    private static Map<String, Object> random(RandomGuess guess) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accuracy", guess.accuracy());
        json.put("uf1", guess.uf1());
        json.put("uar", guess.uar());
        return json;
    }

    private static @Nullable Map<String, Object> calibration(@Nullable Calibration calibration) {
        if (calibration == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("expectedError", calibration.error());
        json.put("bins", calibration.bins().stream().map(ScoresJson::toJson).toList());
        return json;
    }

    private static Map<String, Object> toJson(Calibration.Bin bin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", bin.low());
        json.put("high", bin.high());
        json.put("answers", bin.answers());
        json.put("confidence", defined(bin.confidence()));
        json.put("accuracy", defined(bin.accuracy()));
        return json;
    }

    private static Map<String, Object> toJson(ClassScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", score.name());
        json.put("precision", defined(score.precision()));
        json.put("recall", defined(score.recall()));
        json.put("f1", defined(score.f1()));
        json.put("support", score.support());
        return json;
    }

    private static @Nullable Double defined(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    private static Map<String, Object> toJson(ConfusionMatrix matrix) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("classes", matrix.classes());
        json.put(
                "counts",
                Arrays.stream(matrix.counts())
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
        return json;
    }

    private static Map<String, Object> brief(Scores scores) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accuracy", scores.accuracy());
        json.put("uf1", scores.uf1());
        json.put("uar", scores.uar());
        return json;
    }

    private static @Nullable Map<String, Object> interval(@Nullable SubjectBootstrap bootstrap) {
        if (bootstrap == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", bootstrap.uf1().level());
        json.put("draws", bootstrap.draws());
        json.put("accuracy", pair(bootstrap.accuracy()));
        json.put("uf1", pair(bootstrap.uf1()));
        json.put("uar", pair(bootstrap.uar()));
        return json;
    }

    private static List<Double> pair(Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    private static Map<String, Object> seeds(ScoreSheet sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", sheet.bySeed().size());
        json.put("sd", deviations(sheet));
        Map<String, Object> each = new LinkedHashMap<>();
        sheet.bySeed().forEach((seed, scores) -> each.put(String.valueOf(seed), brief(scores)));
        json.put("each", each);
        return json;
    }

    private static Map<String, Object> deviations(ScoreSheet sheet) {
        Spread accuracy = sheet.spread(Scores::accuracy);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accuracy", accuracy.deviation());
        json.put("uf1", sheet.spread(Scores::uf1).deviation());
        json.put("uar", sheet.spread(Scores::uar).deviation());
        return json;
    }
}
