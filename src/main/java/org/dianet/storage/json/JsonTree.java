package org.dianet.storage.json;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// JSON of others as maps, lists, strings, numbers, booleans and nulls.
public final class JsonTree {
    private JsonTree() {}

    /// @throws StorageException if the file is missing or no JSON, in a sentence
    public static @Nullable Object read(Path file) throws StorageException {
        try {
            return new Gson().fromJson(Files.readString(file), Object.class);
        } catch (JsonParseException e) {
            throw new StorageException(file + " is not JSON, or only a part of it: " + place(e) + ".", e);
        } catch (CharacterCodingException e) {
            throw new StorageException(file + " is not text in UTF-8.", e);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static String place(JsonParseException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        int at = message.indexOf("at line");
        return at < 0 ? "it ends too early" : "see " + message.substring(at + 3);
    }
}
