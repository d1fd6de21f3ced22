package org.dianet.storage.json;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.run.Choice;
import org.dianet.run.FoldRecord;
import org.jspecify.annotations.Nullable;

/// `done.json` of one training.
final class FoldCodec {
    private FoldCodec() {}

    static Map<String, Object> toJson(FoldRecord fold) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("motionScale", fold.motionScale());
        json.put("trainingClips", fold.trainingClips());
        json.put("seconds", fold.seconds());
        json.put("history", fold.history().stream().map(FoldCodec::toJson).toList());
        if (!fold.remarks().isEmpty()) {
            json.put("remarks", fold.remarks());
        }
        if (fold.choice() != null) {
            json.put("chosen", fold.choice().chosen());
            json.put(
                    "inner",
                    fold.choice().candidates().stream().map(FoldCodec::toJson).toList());
        }
        json.put(
                "predictions",
                fold.predictions().stream().map(FoldCodec::toJson).toList());
        return json;
    }

    private static Map<String, Object> toJson(Choice.Scored candidate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("candidate", candidate.name());
        json.put("uf1", candidate.uf1());
        json.put("accuracy", candidate.accuracy());
        return json;
    }

    private static @Nullable Choice choice(Fields fields) {
        return fields.names().contains("chosen")
                ? new Choice(fields.text("chosen"), fields.list("inner", (item, position) -> {
                    Fields candidate = Fields.of(item, "candidate " + position);
                    return new Choice.Scored(
                            candidate.text("candidate"), candidate.number("uf1"), candidate.number("accuracy"));
                }))
                : null;
    }

    private static Map<String, Object> toJson(Epoch epoch) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("epoch", epoch.number());
        json.put("of", epoch.total());
        json.put("loss", epoch.loss());
        json.put("accuracy", epoch.accuracy());
        json.put("seconds", epoch.seconds());
        return json;
    }

    private static Map<String, Object> toJson(Prediction p) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", p.subject());
        json.put("clip", p.clip());
        json.put("truth", p.truth());
        json.put("predicted", p.predicted());
        json.put("fold", p.fold());
        json.put("seed", p.seed());
        json.put("probabilities", p.probabilities());
        return json;
    }

    /// @throws Malformed if a field is wrong
    static FoldRecord read(Fields fields) {
        return new FoldRecord(
                fields.number("motionScale"),
                (int) fields.whole("trainingClips"),
                fields.number("seconds"),
                fields.list("history", FoldCodec::epoch),
                fields.names().contains("remarks")
                        ? fields.list("remarks", (item, _) -> item.getAsString())
                        : List.of(),
                fields.list("predictions", FoldCodec::prediction),
                choice(fields));
    }

    private static Epoch epoch(JsonElement item, Integer position) {
        Fields fields = Fields.of(item, "epoch " + position);
        return new Epoch(
                (int) fields.whole("epoch"),
                (int) fields.whole("of"),
                fields.number("loss"),
                fields.number("accuracy"),
                fields.number("seconds"));
    }

    private static Prediction prediction(JsonElement item, Integer position) {
        Fields fields = Fields.of(item, "prediction " + position);
        List<Double> probabilities = fields.list("probabilities", (value, n) -> Double.valueOf(value.getAsDouble()));
        return new Prediction(
                fields.text("subject"),
                fields.text("clip"),
                fields.text("truth"),
                fields.text("predicted"),
                fields.text("fold"),
                fields.whole("seed"),
                probabilities);
    }
}
