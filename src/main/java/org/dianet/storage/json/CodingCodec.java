package org.dianet.storage.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.jspecify.annotations.Nullable;

/// One coder's coding as JSON.
final class CodingCodec {
    private CodingCodec() {}

    static Map<String, @Nullable Object> toJson(Coding coding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("coder", coding.coder().name());
        json.put("onset", value(coding.marks().onset()));
        json.put("apex", value(coding.marks().apex()));
        json.put("offset", value(coding.marks().offset()));
        json.put("emotion", coding.emotion());
        json.put("actionUnits", coding.actionUnits().notation());
        json.put("note", coding.note());
        json.put("disputed", coding.disputed());
        json.put("changed", coding.changed().toString());
        return json;
    }

    private static @Nullable Long value(@Nullable FrameNumber number) {
        return number == null ? null : number.value();
    }

    static Coding fromJson(Fields fields) {
        try {
            Coding coding = new Coding(
                    new Coder(fields.text("coder")),
                    new Marks(frame(fields, "onset"), frame(fields, "apex"), frame(fields, "offset")),
                    fields.textOrNull("emotion"),
                    new ActionUnits(fields.text("actionUnits")),
                    fields.text("note"),
                    fields.flag("disputed"),
                    instant(fields));
            fields.done();
            return coding;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable FrameNumber frame(Fields fields, String name) {
        @Nullable Long number = fields.wholeOrNull(name);
        return number == null ? null : new FrameNumber(number);
    }

    private static Instant instant(Fields fields) {
        String text = fields.text("changed");
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw fields.bad("changed", "must be a time like 2026-03-01T10:15:30Z, not \"" + text + "\"");
        }
    }
}
