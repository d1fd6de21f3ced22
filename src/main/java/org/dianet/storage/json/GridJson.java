package org.dianet.storage.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.learning.Backbone;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Grids of specs: rows that each change some fields of one spec or have one of their own, or axes whose values are
/// combined.
public final class GridJson {
    /// DIANet's tables.
    public static final List<String> TABLES = List.of("table2", "table3", "table4");

    /// All that come with the program: the tables, and the representations and networks of the whole family.
    public static final List<String> READY =
            Stream.concat(TABLES.stream(), Stream.of("family")).toList();

    private static final String AVERAGE = "averageLast";
    private static final String BACKBONE = "backbone";
    private static final String TRAINABLE = "trainable";

    private GridJson() {}

    /// One of [#READY].
    ///
    /// @param base what its rows change, if they have no spec of their own
    public static SpecGrid ready(String name, TrainingSpec base) {
        try (InputStream stream = GridJson.class.getResourceAsStream(name + ".json")) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no built-in grid " + name);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return grid(
                    Fields.of(inThisVersion(JsonParser.parseString(text).getAsJsonObject()), ""),
                    SpecJson.toJson(base));
        } catch (IOException e) {
            throw new IllegalStateException("the program's grid " + name + " cannot be read", e);
        }
    }

    /// Without rows whose network this version does not have; the note names them.
    private static JsonObject inThisVersion(JsonObject grid) {
        JsonArray rows = new JsonArray();
        for (JsonElement row : grid.getAsJsonArray("rows")) {
            JsonElement backbone = fields(row.getAsJsonObject()).get(BACKBONE);
            if (backbone == null || Backbone.named(backbone.getAsString()).isPresent()) {
                rows.add(row);
            } else {
                String name = row.getAsJsonObject().get("name").getAsString();
                grid.addProperty("note", grid.get("note").getAsString() + " " + name + " is not part of this version.");
            }
        }
        grid.add("rows", rows);
        return grid;
    }

    private static JsonObject fields(JsonObject row) {
        return row.getAsJsonObject(row.has("spec") ? "spec" : "set");
    }

    /// @param base what the rows change if the file has no `spec`
    /// @throws StorageException if the file cannot be read or a field is wrong; the sentence names it
    public static SpecGrid read(Path file, TrainingSpec base) throws StorageException {
        try {
            return grid(Fields.of(JsonText.read(file), ""), SpecJson.toJson(base));
        } catch (IOException e) {
            throw new StorageException("Cannot read the grid " + file + ": " + AtomicFile.reason(e) + ".", e);
        } catch (Malformed | IllegalArgumentException e) {
            throw new StorageException("The grid " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static SpecGrid grid(Fields fields, Map<String, Object> otherwise) {
        Set<String> names = fields.names();
        JsonObject base = names.contains("spec") ? base(fields) : object(otherwise);
        List<SpecGrid.Row> rows = new ArrayList<>();
        if (names.contains("rows")) {
            rows.addAll(fields.list("rows", (item, position) -> row(base, item, position)));
        }
        if (names.contains("axes")) {
            rows.addAll(combined(base, fields.object("axes", "axes")));
        }
        String name = names.contains("name") ? fields.text("name") : "ablation";
        String note = names.contains("note") ? fields.text("note") : "";
        String reference = names.contains("reference") ? fields.text("reference") : "";
        fields.done();
        if (reference.isEmpty() && !rows.isEmpty()) {
            reference = rows.getFirst().name();
        }
        return new SpecGrid(name, note, reference, withLinear(base, rows));
    }

    /// No table is without the baseline that its networks must beat.
    private static List<SpecGrid.Row> withLinear(JsonObject base, List<SpecGrid.Row> rows) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.spec().network().linear())) {
            return rows;
        }
        JsonObject set = new JsonObject();
        set.addProperty(BACKBONE, Backbone.LINEAR.specName());
        set.addProperty("imageSize", Backbone.LINEAR.imageSize());
        List<SpecGrid.Row> all = new ArrayList<>(rows);
        all.add(new SpecGrid.Row(SpecGrid.BASELINE, spec(base, set, SpecGrid.BASELINE, Set.of()), Map.of()));
        return all;
    }

    private static JsonObject base(Fields fields) {
        JsonElement given = fields.any("spec");
        if (given.isJsonPrimitive()) {
            String preset = given.getAsString();
            return object(SpecJson.toJson(Presets.named(preset)
                    .orElseThrow(() -> fields.bad(
                            "spec",
                            "must be a spec or one of the presets " + Presets.allNames() + ", not \"" + preset
                                    + "\""))));
        }
        if (!given.isJsonObject()) {
            throw fields.bad("spec", "must be a spec in braces or the name of a preset");
        }
        SpecJson.spec(Fields.of(given, "spec"));
        return given.getAsJsonObject();
    }

    private static JsonObject object(Map<String, Object> json) {
        return JsonParser.parseString(Json.compact(json)).getAsJsonObject();
    }

    static Map<String, Object> toJson(SpecGrid grid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", grid.name());
        json.put("note", grid.note());
        json.put("reference", grid.reference());
        json.put("rows", grid.rows().stream().map(GridJson::toJson).toList());
        return json;
    }

    private static Map<String, Object> toJson(SpecGrid.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", row.name());
        json.put("spec", SpecJson.toJson(row.spec()));
        if (!row.printed().isEmpty()) {
            json.put("printed", row.printed());
        }
        if (!row.note().isEmpty()) {
            json.put("note", row.note());
        }
        return json;
    }

    /// A row says what it changes, or has its own whole spec.
    private static SpecGrid.Row row(JsonObject base, JsonElement item, int position) {
        Fields fields = Fields.of(item, "row " + position);
        String name = fields.text("name");
        boolean whole = fields.names().contains("spec");
        if (whole && fields.names().contains("set")) {
            throw fields.bad("set", "must be left out if the row has a whole spec");
        }
        JsonObject from = whole ? base(fields) : base;
        JsonElement set = fields.names().contains("set") ? fields.any("set") : new JsonObject();
        if (!set.isJsonObject()) {
            throw fields.bad("set", "must hold fields of a spec in braces");
        }
        Map<String, Double> printed = new LinkedHashMap<>();
        if (fields.names().contains("printed")) {
            Fields numbers = fields.object("printed", "row " + position + ", printed");
            for (String dataset : numbers.names()) {
                printed.put(dataset, numbers.number(dataset));
            }
        }
        String note = fields.names().contains("note") ? fields.text("note") : "";
        fields.done();
        JsonObject changes = set.getAsJsonObject();
        return new SpecGrid.Row(name, spec(from, changes, name, changes.keySet()), printed, note);
    }

    private static TrainingSpec spec(JsonObject base, JsonObject set, String row, Set<String> given) {
        JsonObject whole = base.deepCopy();
        set.entrySet().forEach(entry -> whole.add(entry.getKey(), over(whole.get(entry.getKey()), entry)));
        if (keepsOneEpoch(set) && !set.has(AVERAGE)) {
            whole.remove(AVERAGE);
        }
        if (set.has(BACKBONE) && !set.has(TRAINABLE) && frozen(set.get(BACKBONE))) {
            whole.addProperty(TRAINABLE, Words.of(TrainableLayers.HEAD));
        }
        try {
            TrainingSpec spec = SpecJson.spec(Fields.of(whole, ""));
            SpecRules.check(spec, given);
            return spec;
        } catch (Malformed | IllegalArgumentException e) {
            throw new Malformed("row \"" + row + "\"", String.valueOf(e.getMessage()));
        }
    }

    /// What a row says of `augment` changes some of its fields; a stop rule is a whole.
    private static JsonElement over(@Nullable JsonElement base, Map.Entry<String, JsonElement> change) {
        if (change.getKey().equals("augment")
                && base instanceof JsonObject before
                && change.getValue() instanceof JsonObject some) {
            JsonObject merged = before.deepCopy();
            some.entrySet().forEach(entry -> merged.add(entry.getKey(), entry.getValue()));
            return merged;
        }
        return change.getValue();
    }

    /// Whether a row changes the rule to one that leaves nothing to average.
    private static boolean keepsOneEpoch(JsonObject set) {
        return set.get("stop") instanceof JsonObject stop
                && stop.get("rule") instanceof JsonPrimitive rule
                && !rule.getAsString().equals("fixed");
    }

    /// Whether a row changes to a network that is published frozen; its base says what it is trained like, not the row.
    private static boolean frozen(JsonElement backbone) {
        return backbone instanceof JsonPrimitive name
                && Backbone.named(name.getAsString()).filter(Backbone::frozen).isPresent();
    }

    /// Every value of each axis with every value of the others, the last axis changing fastest.
    private static List<SpecGrid.Row> combined(JsonObject base, Fields axes) {
        List<JsonObject> sets = List.of(new JsonObject());
        for (String axis : axes.names()) {
            JsonElement values = axes.any(axis);
            if (!(values instanceof JsonArray array) || array.isEmpty()) {
                throw axes.bad(axis, "must be a list of values in brackets");
            }
            List<JsonObject> more = new ArrayList<>();
            for (JsonObject set : sets) {
                for (JsonElement value : array) {
                    JsonObject next = set.deepCopy();
                    next.add(axis, value);
                    more.add(next);
                }
            }
            sets = more;
        }
        return sets.stream()
                .map(set -> new SpecGrid.Row(name(set), spec(base, set, name(set), set.keySet()), Map.of()))
                .toList();
    }

    private static String name(JsonObject set) {
        List<String> parts = new ArrayList<>();
        set.entrySet().forEach(entry -> {
            JsonElement value = entry.getValue();
            parts.add(entry.getKey() + " " + (value.isJsonPrimitive() ? value.getAsString() : value.toString()));
        });
        return String.join(", ", parts);
    }
}
