package org.dianet.storage.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a JSON file strictly: Gson would otherwise take single quotes, comments and an empty file.
public final class JsonText {
    static final String EMPTY = "it is empty";

    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    private JsonText() {}

    /// @throws Malformed if it is empty, is not JSON, naming line and column, or has a field twice
    /// @throws IOException if the file cannot be read
    public static JsonElement read(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Malformed("", "it is not UTF-8 text");
        }
        return parse(text);
    }

    /// @throws Malformed if it is empty, is not JSON, naming line and column, or has a field twice
    static JsonElement parse(String text) {
        if (text.isBlank()) {
            throw new Malformed("", EMPTY);
        }
        try (JsonReader reader = new OnceReader(text)) {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new Malformed("", "there is something after its end");
            }
            return element;
        } catch (JsonParseException | IOException e) {
            throw new Malformed("", "it is not JSON" + place(e));
        }
    }

    private static String place(Exception e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find() ? " at line " + place.group(1) + ", column " + place.group(2) : " or was cut off";
    }
}
