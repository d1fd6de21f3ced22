package org.dianet.storage.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.model.project.Protocol;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.ProtocolFiles;
import org.dianet.storage.StorageException;

/// A protocol as it stands in `project.json`, with a format's name before it. By hand, only `name`, `classes` and
/// `classOfLabel` need to be written.
public final class JsonProtocolFiles implements ProtocolFiles {
    private static final String FORMAT = "dianet-protocol";

    @Override
    public Protocol read(Path file) throws StorageException {
        if (!Files.isRegularFile(file)) {
            throw new StorageException("There is no file " + file + ".");
        }
        try {
            Fields fields = Fields.of(JsonText.read(file), "");
            if (fields.names().contains("format") && !fields.text("format").equals(FORMAT)) {
                throw fields.bad("format", "must be " + FORMAT);
            }
            return ClassesCodec.handwritten(fields);
        } catch (Malformed e) {
            throw new StorageException(file + " is not a protocol: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    @Override
    public void write(Path file, Protocol protocol) throws StorageException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.putAll(ClassesCodec.toJson(protocol));
        new AtomicFile().write(file, Json.pretty(json));
    }
}
