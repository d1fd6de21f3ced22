package org.dianet.storage.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.model.project.Correction;
import org.dianet.model.project.FieldChange;
import org.dianet.storage.AppVersion;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.ErrataStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Corrections as JSON, one object a corrected value. Frame numbers are numbers, everything else is text, and what is
/// absent is `null`.
public final class JsonErrataStore implements ErrataStore {
    private static final String FORMAT = "dianet-errata";
    private static final int VERSION = 1;
    private static final Set<String> FRAMES = Set.of("onset", "apex", "offset");
    private static final Set<String> TEXTS = Set.of("emotion", "actionUnits");

    @Override
    public List<Correction> read(Path file) throws StorageException {
        try {
            Fields fields = Fields.of(JsonText.read(file), "");
            if (!fields.names().contains("format") || !fields.text("format").equals(FORMAT)) {
                throw new Malformed(
                        "", "it is not an errata file of this program (its \"format\" is not " + FORMAT + ")");
            }
            if (fields.whole("version") != VERSION) {
                throw fields.bad("version", "is " + fields.whole("version") + "; this program knows " + VERSION);
            }
            fields.text("writtenBy");
            List<Correction> corrections =
                    fields.list("errata", (item, at) -> correction(Fields.of(item, "erratum " + at + " in the list")));
            fields.done();
            return corrections;
        } catch (Malformed | IllegalArgumentException e) {
            throw new StorageException("The errata file " + file + ": " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new StorageException("Cannot read the errata file " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static Correction correction(Fields fields) {
        String field = fields.text("field");
        if (!FRAMES.contains(field) && !TEXTS.contains(field)) {
            throw fields.bad("field", "must be onset, apex, offset, emotion or actionUnits, not \"" + field + "\"");
        }
        Correction correction = new Correction(
                fields.text("dataset"),
                fields.text("subject"),
                fields.text("clip"),
                new FieldChange(field, value(fields, field, "old"), value(fields, field, "new")),
                fields.text("source"),
                fields.text("what"));
        if (correction.source().isBlank()) {
            throw fields.bad("source", "must say who corrected the value");
        }
        fields.done();
        return correction;
    }

    private static @Nullable String value(Fields fields, String field, String name) {
        if (!FRAMES.contains(field)) {
            return fields.textOrNull(name);
        }
        @Nullable Long number = fields.wholeOrNull(name);
        if (number != null && number < 0) {
            throw fields.bad(name, "is not a frame number: it is negative");
        }
        return number == null ? null : number.toString();
    }

    @Override
    public void write(Path file, List<Correction> corrections) throws StorageException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("writtenBy", "DIANet Workbench " + AppVersion.text());
        json.put("errata", corrections.stream().map(JsonErrataStore::json).toList());
        new AtomicFile().write(file, Json.pretty(json));
    }

    private static Map<String, @Nullable Object> json(Correction correction) {
        String field = correction.change().field();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("dataset", correction.dataset());
        json.put("subject", correction.subject());
        json.put("clip", correction.clip());
        json.put("field", field);
        json.put("old", written(field, correction.change().before()));
        json.put("new", written(field, correction.change().after()));
        json.put("source", correction.source());
        json.put("what", correction.what());
        return json;
    }

    private static @Nullable Object written(String field, @Nullable String value) {
        return value == null || !FRAMES.contains(field) ? value : (Object) Long.valueOf(value);
    }
}
