package org.dianet.storage.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;

/// JSON text of plain maps, lists, strings, numbers, booleans and nulls. Keys stay in the order of the map.
public final class Json {
    private static final Gson COMPACT =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final Gson PRETTY = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .setPrettyPrinting()
            .create();

    private static final Gson PYTHON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .serializeSpecialFloatingPointValues()
            .setPrettyPrinting()
            .create();

    private Json() {}

    /// As Python reads and writes it: what is not a number is a bare NaN.
    public static String python(Map<String, ?> object) {
        return PYTHON.toJson(object) + "\n";
    }

    public static String compact(Map<String, ?> object) {
        return COMPACT.toJson(object);
    }

    static String compact(Object value) {
        return COMPACT.toJson(value);
    }

    public static String pretty(Map<String, ?> object) {
        return PRETTY.toJson(object) + "\n";
    }
}
