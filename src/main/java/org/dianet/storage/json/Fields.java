package org.dianet.storage.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.dianet.model.Words;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one JSON object and complains by name about those that are missing, mistyped or unknown;
/// Gson's own mapping would turn them into 0, null or nothing.
public final class Fields {
    private final JsonObject object;
    private final String place;
    private final Set<String> read = new HashSet<>();

    private Fields(JsonObject object, String place) {
        this.object = object;
        this.place = place;
    }

    /// @param place where the object stands, for complaints, e.g. `clip s01_a`
    public static Fields of(@Nullable JsonElement element, String place) {
        if (element instanceof JsonObject object) {
            return new Fields(object, place);
        }
        throw new Malformed(place, "here must be an object in braces, not " + shown(element));
    }

    String place() {
        return place;
    }

    /// A name for complaints about everything beneath, once it has been read.
    Fields at(String newPlace) {
        Fields moved = new Fields(object, newPlace);
        moved.read.addAll(read);
        return moved;
    }

    public String text(String name) {
        JsonElement value = required(name);
        if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw wrong(name, "text in quotes", value);
    }

    @Nullable
    String textOrNull(String name) {
        return isNull(name) ? null : text(name);
    }

    /// A value of an enum as files spell it, e.g. `inner-subjects`.
    ///
    /// @throws Malformed if the field has no value of the enum; it names those that there are
    <E extends Enum<E>> E word(String name, Class<E> type) {
        String text = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> Words.of(value).equals(text))
                .findFirst()
                .orElseThrow(() -> bad(
                        name,
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Words::of)
                                        .collect(Collectors.joining(", "))
                                + ", not \"" + text + "\""));
    }

    boolean flag(String name) {
        JsonElement value = required(name);
        if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw wrong(name, "true or false", value);
    }

    double number(String name) {
        JsonElement value = required(name);
        if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return primitive.getAsDouble();
        }
        throw wrong(name, "a number", value);
    }

    public long whole(String name) {
        return whole(name, required(name));
    }

    OptionalDouble numberOrNull(String name) {
        return isNull(name) ? OptionalDouble.empty() : OptionalDouble.of(number(name));
    }

    @Nullable
    Long wholeOrNull(String name) {
        return isNull(name) ? null : Long.valueOf(whole(name));
    }

    private long whole(String name, JsonElement value) {
        if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
            try {
                return Long.parseLong(primitive.getAsString());
            } catch (NumberFormatException e) {
                // said below
            }
        }
        throw wrong(name, "a whole number", value);
    }

    /// The object in a field, with `what` as the name of its place.
    public Fields object(String name, String what) {
        return of(required(name), what);
    }

    Optional<Fields> objectOrNull(String name, String what) {
        return isNull(name) ? Optional.empty() : Optional.of(object(name, what));
    }

    /// The items of a list, each read by `reader`, which gets its position from 1.
    public <T> List<T> list(String name, BiFunction<JsonElement, Integer, T> reader) {
        JsonElement value = required(name);
        if (!(value instanceof JsonArray array)) {
            throw wrong(name, "a list in brackets", value);
        }
        List<T> items = new ArrayList<>(array.size());
        for (JsonElement item : array) {
            items.add(reader.apply(item, items.size() + 1));
        }
        return items;
    }

    public List<String> texts(String name) {
        return list(name, (item, position) -> {
            if (item instanceof JsonPrimitive primitive && primitive.isString()) {
                return primitive.getAsString();
            }
            throw wrong(name + "[" + position + "]", "text in quotes", item);
        });
    }

    /// A small whole number in a list.
    int small(String name, JsonElement item) {
        return Math.clamp(whole(name, item), -1, Integer.MAX_VALUE);
    }

    List<Double> numbers(String name) {
        return list(name, (item, position) -> {
            if (item instanceof JsonPrimitive primitive && primitive.isNumber()) {
                return Double.valueOf(primitive.getAsDouble());
            }
            throw wrong(name + "[" + position + "]", "a number", item);
        });
    }

    /// Whether a field that may be of several kinds is text.
    boolean isText(String name) {
        return required(name) instanceof JsonPrimitive primitive && primitive.isString();
    }

    /// A pair of whole numbers in brackets.
    long[] pair(String name, JsonElement item) {
        if (item instanceof JsonArray array && array.size() == 2) {
            return new long[] {whole(name, array.get(0)), whole(name, array.get(1))};
        }
        throw wrong(name, "a pair [first, last]", item);
    }

    /// Whatever stands there.
    JsonElement any(String name) {
        return required(name);
    }

    public Set<String> names() {
        return object.keySet();
    }

    /// Reports an unknown field.
    public void done() {
        for (String name : object.keySet()) {
            if (!read.contains(name)) {
                throw new Malformed(place, "the field \"" + name + "\" is unknown");
            }
        }
    }

    public Malformed bad(String name, String what) {
        return new Malformed(place, "the field \"" + name + "\" " + what);
    }

    private Malformed wrong(String name, String wanted, JsonElement found) {
        return bad(name, "must be " + wanted + ", not " + shown(found));
    }

    boolean isNull(String name) {
        return required(name).isJsonNull();
    }

    private JsonElement required(String name) {
        read.add(name);
        JsonElement value = object.get(name);
        if (value == null) {
            throw bad(name, "is missing");
        }
        return value;
    }

    private static String shown(@Nullable JsonElement element) {
        String text = String.valueOf(element);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
