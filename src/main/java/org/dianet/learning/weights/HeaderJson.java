package org.dianet.learning.weights;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON that a safetensors header may be: objects, lists, texts and whole numbers, not deeply nested.
final class HeaderJson {
    private static final int DEEPEST = 8;

    private HeaderJson() {}

    /// @return maps, lists, strings and longs
    static Map<String, Object> object(String text) throws IOException {
        // Gson would skip a byte order mark, which the format does not have.
        if (!text.startsWith("{")) {
            throw new IOException("its header does not begin with {");
        }
        JsonReader json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.STRICT);
        json.setNestingLimit(DEEPEST);
        try {
            Map<String, Object> object = object(json);
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("something follows its header");
            }
            return object;
        } catch (MalformedJsonException | EOFException | NumberFormatException e) {
            throw new IOException("its header is damaged", e);
        }
    }

    private static Map<String, Object> object(JsonReader json) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw new IOException("its header has a name that cannot be printed");
            }
            if (object.put(name, value(json)) != null) {
                throw new IOException("its header names " + name + " twice");
            }
        }
        json.endObject();
        return object;
    }

    private static Object value(JsonReader json) throws IOException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> object(json);
            case BEGIN_ARRAY -> list(json);
            case STRING -> json.nextString();
            // Not nextLong, to which 1.0 and 1e3 are whole.
            case NUMBER -> Long.valueOf(json.nextString());
            case BOOLEAN, NULL, NAME, END_OBJECT, END_ARRAY, END_DOCUMENT ->
                throw new IOException("its header holds something other than objects, lists, texts and whole numbers");
        };
    }

    private static List<Object> list(JsonReader json) throws IOException {
        List<Object> list = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            list.add(value(json));
        }
        json.endArray();
        return list;
    }
}
