package org.dianet.storage.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import org.dianet.model.annotation.Coder;
import org.jspecify.annotations.Nullable;

/// Codings of older formats as codings of format 5. Journals carry no version, so what is there already stays.
final class CodingMigration {
    private CodingMigration() {}

    /// Adds what a clip of this format has. Up to format 3 the coding changed last counted; where that was a
    /// person's next to the data set's own, it goes on counting as a decision that was carried over.
    static void clip(JsonObject clip) {
        if (!(clip.get("codings") instanceof JsonArray codings)) {
            return;
        }
        boolean counting = !clip.has("conflicts");
        if (counting) {
            clip.add("conflicts", new JsonArray());
        }
        codings.forEach(CodingMigration::coding);
        if (clip.get("conflicts") instanceof JsonArray conflicts) {
            conflicts.forEach(CodingMigration::coding);
        }
        coding(clip.get("truth"));
        if (counting) {
            decide(codings);
        }
    }

    private static void decide(JsonArray codings) {
        @Nullable JsonObject counted = counted(codings);
        if (counted != null && !isSheet(counted) && codings.asList().stream().anyMatch(CodingMigration::isSheet)) {
            codings.add(carriedOver(counted));
        }
    }

    /// Adds what a coding of this format has.
    static void coding(@Nullable JsonElement element) {
        if (!(element instanceof JsonObject coding)) {
            return;
        }
        if (!coding.has("confidence")) {
            JsonArray unsaid = new JsonArray();
            for (int i = 0; i < 3; i++) {
                unsaid.add(0);
            }
            coding.add("confidence", unsaid);
            coding.add("basis", JsonNull.INSTANCE);
            coding.add("resolution", JsonNull.INSTANCE);
            coding.add("earlier", new JsonArray());
        }
        if (!coding.has("exposure")) {
            coding.addProperty("exposure", "unknown");
        }
    }

    private static JsonObject carriedOver(JsonObject counted) {
        JsonObject decided = counted.deepCopy();
        JsonArray among = new JsonArray();
        among.add(text(counted, "coder"));
        JsonObject resolution = new JsonObject();
        resolution.addProperty("by", text(counted, "coder"));
        resolution.addProperty("ruling", "carried-over");
        resolution.add("among", among);
        decided.addProperty("coder", Coder.ADJUDICATED.name());
        decided.addProperty("basis", text(counted, "coder"));
        decided.add("resolution", resolution);
        return decided;
    }

    /// The coding changed last; `null` if there is none, or a time cannot be read, which the codec then says.
    private static @Nullable JsonObject counted(JsonArray codings) {
        @Nullable JsonObject last = null;
        for (JsonElement element : codings) {
            if (element instanceof JsonObject coding && (last == null || order(coding, last) > 0)) {
                last = coding;
            }
        }
        return last;
    }

    private static int order(JsonObject a, JsonObject b) {
        int times = time(a).compareTo(time(b));
        return times == 0 ? text(a, "coder").compareTo(text(b, "coder")) : times;
    }

    private static Instant time(JsonObject coding) {
        try {
            return Instant.parse(text(coding, "changed"));
        } catch (java.time.DateTimeException e) {
            return Instant.MIN;
        }
    }

    private static boolean isSheet(JsonElement element) {
        return element instanceof JsonObject coding
                && (text(coding, "coder").equals(Coder.DATASET.name())
                        || text(coding, "coder").equals(Coder.ERRATA.name()));
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof com.google.gson.JsonPrimitive value ? value.getAsString() : "";
    }
}
