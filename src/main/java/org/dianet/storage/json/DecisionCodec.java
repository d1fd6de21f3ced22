package org.dianet.storage.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Decision;
import org.dianet.model.project.FieldChange;
import org.dianet.model.project.FindingKey;
import org.jspecify.annotations.Nullable;

/// What was decided about a finding, as JSON.
final class DecisionCodec {
    private DecisionCodec() {}

    static Map<String, @Nullable Object> toJson(Decision decision) {
        Map<String, @Nullable Object> json = toJson(decision.findingKey());
        json.put("outcome", decision.outcome().name().toLowerCase(Locale.ROOT));
        json.put(
                "changes",
                decision.changes().stream().map(DecisionCodec::toJson).toList());
        json.put("source", decision.source());
        json.put("coder", decision.coder().name());
        json.put("at", decision.at().toString());
        return json;
    }

    static Map<String, @Nullable Object> toJson(FindingKey findingKey) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", findingKey.kind());
        json.put("clip", findingKey.clip() == null ? null : findingKey.clip().value());
        json.put("matter", findingKey.detail());
        json.put("what", findingKey.what());
        return json;
    }

    static Map<String, @Nullable Object> toJson(FieldChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", change.field());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }

    static Decision decision(Fields fields) {
        try {
            Decision decision = new Decision(
                    read(fields),
                    outcome(fields),
                    changes(fields),
                    fields.text("source"),
                    new Coder(fields.text("coder")),
                    instant(fields));
            fields.done();
            return decision;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }

    static FindingKey concern(Fields fields) {
        try {
            FindingKey findingKey = read(fields);
            fields.done();
            return findingKey;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }

    private static FindingKey read(Fields fields) {
        @Nullable String clip = fields.textOrNull("clip");
        String what = fields.text("what");
        // Earlier, the sentence itself distinguished concerns.
        String matter = fields.names().contains("matter") ? fields.text("matter") : what;
        return new FindingKey(fields.text("kind"), clip == null ? null : new ClipId(clip), matter, what);
    }

    private static Decision.Outcome outcome(Fields fields) {
        return switch (fields.text("outcome")) {
            case "accepted" -> Decision.Outcome.ACCEPTED;
            case "rejected" -> Decision.Outcome.REJECTED;
            default -> throw fields.bad("outcome", "must be accepted or rejected");
        };
    }

    private static List<FieldChange> changes(Fields fields) {
        return fields.list("changes", (item, position) -> {
            Fields change = Fields.of(item, fields.place() + ", change " + position);
            FieldChange read =
                    new FieldChange(change.text("field"), change.textOrNull("before"), change.textOrNull("after"));
            change.done();
            return read;
        });
    }

    private static Instant instant(Fields fields) {
        String text = fields.text("at");
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw fields.bad("at", "must be a time like 2026-03-01T10:15:30Z, not \"" + text + "\"");
        }
    }
}
