package org.dianet.storage.json;

import com.google.gson.JsonElement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.model.Words;
import org.dianet.storage.ExampleClips;
import org.dianet.storage.MeanMap;

/// `examples.json` of a run, and the maps in its folder `mean-maps`.
final class ExamplesJson {
    private ExamplesJson() {}

    static Map<String, Object> toJson(ExampleClips examples) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", Words.of(examples.method()));
        json.put("seeds", examples.seeds());
        json.put("picture", examples.picture());
        json.put("notes", examples.notes());
        json.put(
                "examples",
                examples.examples().stream().map(ExamplesJson::toJson).toList());
        return json;
    }

    private static Map<String, Object> toJson(ExampleClips.Example example) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", example.subject());
        json.put("clip", example.clip());
        json.put("truth", example.truth());
        json.put("predicted", example.predicted());
        json.put("probability", example.probability());
        json.put("images", example.streams().stream().map(ExamplesJson::toJson).toList());
        return json;
    }

    private static Map<String, Object> toJson(ExampleClips.Stream stream) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", Words.of(stream.kind()));
        json.put("png", stream.png());
        json.putAll(map(stream.map()));
        return json;
    }

    static Map<String, Object> toJson(MeanMap mean) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clips", mean.clips());
        json.put("networks", mean.networks());
        json.put("maps", mean.maps().stream().map(ExamplesJson::map).toList());
        return json;
    }

    /// @throws Malformed if a field is wrong
    static MeanMap readMean(Fields fields) {
        return new MeanMap(
                (int) fields.whole("clips"),
                (int) fields.whole("networks"),
                fields.list("maps", (map, n) -> map(Fields.of(map, "map " + n))));
    }

    private static Map<String, Object> map(TokenMap map) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", map.rows());
        json.put("columns", map.columns());
        json.put("values", Arrays.stream(map.values()).boxed().toList());
        return json;
    }

    private static TokenMap map(Fields fields) {
        return new TokenMap(
                (int) fields.whole("rows"),
                (int) fields.whole("columns"),
                fields.numbers("values").stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    /// @throws Malformed if a field is wrong
    static ExampleClips read(Fields fields) {
        return new ExampleClips(
                fields.word("method", ExplanationMethod.class),
                fields.list("seeds", (item, _) -> Long.valueOf(item.getAsLong())),
                fields.text("picture"),
                fields.list("examples", ExamplesJson::example),
                fields.texts("notes"));
    }

    private static ExampleClips.Example example(JsonElement item, Integer position) {
        Fields fields = Fields.of(item, "example " + position);
        return new ExampleClips.Example(
                fields.text("subject"),
                fields.text("clip"),
                fields.text("truth"),
                fields.text("predicted"),
                fields.number("probability"),
                fields.list("images", (image, n) -> {
                    Fields one = Fields.of(image, "example " + position + ", image " + n);
                    return new ExampleClips.Stream(one.word("kind", PhaseKind.class), one.text("png"), map(one));
                }));
    }
}
