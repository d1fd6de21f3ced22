package org.dianet.storage.json;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// JSON of others, compressed or not, as maps, lists, strings, numbers, booleans and nulls.
public final class JsonTree {
    private static final int LARGEST = 200_000_000;

    private JsonTree() {}

    /// @throws StorageException if the file is missing or no JSON, in a sentence
    public static @Nullable Object read(Path file) throws StorageException {
        try {
            return new Gson().fromJson(text(file), Object.class);
        } catch (JsonParseException e) {
            throw new StorageException(file + " is not JSON, or only a part of it: " + place(e) + ".", e);
        } catch (StorageException e) {
            throw e;
        } catch (CharacterCodingException e) {
            throw new StorageException(file + " is not text in UTF-8.", e);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    /// The text of a file that may be compressed with gzip, as BORIS does with large projects.
    private static String text(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            byte[] bytes = (zipped ? new GZIPInputStream(in) : in).readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new StorageException(file + " holds more than " + LARGEST / 1_000_000 + " MB of text.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static String place(JsonParseException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        int at = message.indexOf("at line");
        return at < 0 ? "it ends too early" : "see " + message.substring(at + 3);
    }
}
