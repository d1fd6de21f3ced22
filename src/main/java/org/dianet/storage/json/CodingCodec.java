package org.dianet.storage.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.TierValues;
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
        json.put("confidence", confidence(coding.confidence()));
        json.put("emotion", coding.emotion());
        json.put("actionUnits", coding.actionUnits().notation());
        if (!coding.tiers().none()) {
            json.put("tiers", coding.tiers().byTier());
        }
        json.put("note", coding.note());
        json.put("disputed", coding.disputed());
        json.put("changed", coding.changed().toString());
        OriginCodec.put(json, coding.origin());
        return json;
    }

    private static List<Integer> confidence(Confidence confidence) {
        return List.of(confidence.onset(), confidence.apex(), confidence.offset());
    }

    private static @Nullable Long value(@Nullable FrameNumber number) {
        return number == null ? null : number.value();
    }

    static Coding fromJson(Fields fields) {
        try {
            Coding coding = new Coding(
                    new Coder(fields.text("coder")),
                    new Marks(frame(fields, "onset"), frame(fields, "apex"), frame(fields, "offset")),
                    confidence(fields),
                    fields.textOrNull("emotion"),
                    new ActionUnits(fields.text("actionUnits")),
                    tiers(fields),
                    fields.text("note"),
                    fields.flag("disputed"),
                    OriginCodec.fromJson(fields),
                    instant(fields, "changed", fields.text("changed")));
            fields.done();
            return coding;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }

    /// A coding with nothing on tiers has no such field.
    private static TierValues tiers(Fields fields) {
        if (!fields.names().contains("tiers")) {
            return TierValues.NONE;
        }
        Fields of = fields.object("tiers", fields.place() + ", tiers");
        Map<String, String> values = new LinkedHashMap<>();
        of.names().forEach(tier -> values.put(tier, of.text(tier)));
        return new TierValues(values);
    }

    private static Confidence confidence(Fields fields) {
        List<Integer> values = fields.list("confidence", (item, at) -> fields.small("confidence", item));
        if (values.size() != 3) {
            throw fields.bad("confidence", "must hold three numbers, for onset, apex and offset");
        }
        return new Confidence(values.get(0), values.get(1), values.get(2));
    }

    private static @Nullable FrameNumber frame(Fields fields, String name) {
        @Nullable Long number = fields.wholeOrNull(name);
        return number == null ? null : new FrameNumber(number);
    }

    static Instant instant(Fields fields, String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw fields.bad(name, "must be a time like 2026-03-01T10:15:30Z, not \"" + text + "\"");
        }
    }
}
