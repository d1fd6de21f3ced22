package org.dianet.storage.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;

/// Steps from each version of the project format to the next, each a pure function of the parsed file.
final class Migrations {
    static final int CURRENT = 9;

    /// The step at index `i` leads from version `i + 1` to `i + 2`.
    private static final List<UnaryOperator<JsonObject>> STEPS = List.of(
            Migrations::toVersion2,
            Migrations::toVersion3,
            Migrations::toVersion4,
            Migrations::toVersion5,
            Migrations::toVersion6,
            Migrations::toVersion7,
            Migrations::toVersion8,
            Migrations::toVersion9);

    private Migrations() {}

    /// Version 2 knows protocols of the project's own and the sheets that clips came from. Which those were is not
    /// known.
    private static JsonObject toVersion2(JsonObject project) {
        JsonObject result = project.deepCopy();
        result.addProperty("version", 2);
        result.add("ownProtocols", new JsonArray());
        result.add("sheets", new JsonArray());
        return result;
    }

    /// Version 3 remembers what was decided about findings of the quality scan.
    private static JsonObject toVersion3(JsonObject project) {
        JsonObject result = project.deepCopy();
        result.addProperty("version", 3);
        result.add("decisions", new JsonArray());
        return result;
    }

    /// Version 4 knows how sure a coder is, where a coding comes from, decisions and conflicts.
    private static JsonObject toVersion4(JsonObject project) {
        JsonObject result = project.deepCopy();
        result.addProperty("version", 4);
        if (result.get("clips") instanceof JsonArray clips) {
            for (JsonElement clip : clips) {
                if (clip instanceof JsonObject object) {
                    CodingMigration.clip(object);
                }
            }
        }
        return result;
    }

    /// Version 5 knows what a coder had been shown of others' codings, and whether blind coding is required.
    private static JsonObject toVersion5(JsonObject project) {
        JsonObject result = project.deepCopy();
        result.addProperty("version", 5);
        result.addProperty("codingRule", "free");
        if (result.get("clips") instanceof JsonArray clips) {
            for (JsonElement clip : clips) {
                if (clip instanceof JsonObject object) {
                    CodingMigration.clip(object);
                }
            }
        }
        return result;
    }

    /// Version 6 knows clips whose frame rate nobody knows, excluded stretches, session plans and
    /// facts about subjects. Motion images, which have no
    /// frames, had a rate that meant
    /// nothing.
    private static JsonObject toVersion6(JsonObject project) {
        JsonObject result = project.deepCopy();
        result.addProperty("version", 6);
        return result;
    }

    /// Version 7 knows recordings of one event that are shown next to each other.
    private static JsonObject toVersion7(JsonObject project) {
        JsonObject result = project.deepCopy();
        result.addProperty("version", 7);
        return result;
    }

    /// Version 8 knows tiers of the project's own.
    private static JsonObject toVersion8(JsonObject project) {
        JsonObject result = project.deepCopy();
        result.addProperty("version", 8);
        return result;
    }

    /// Version 9 knows further views of a clip's event.
    private static JsonObject toVersion9(JsonObject project) {
        JsonObject result = project.deepCopy();
        result.addProperty("version", 9);
        return result;
    }

    static JsonObject toCurrent(JsonObject project, long version) {
        JsonObject result = project;
        for (UnaryOperator<JsonObject> step : STEPS.subList((int) version - 1, STEPS.size())) {
            result = step.apply(result);
        }
        return result;
    }
}
