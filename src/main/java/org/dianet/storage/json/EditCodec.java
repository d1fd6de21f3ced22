package org.dianet.storage.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.CodingRule;
import org.jspecify.annotations.Nullable;

/// The edits of one journal line as JSON.
final class EditCodec {
    private EditCodec() {}

    static String toJson(List<Edit> edits) {
        return Json.compact(edits.stream().map(EditCodec::toJson).toList());
    }

    private static Map<String, @Nullable Object> toJson(Edit edit) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        switch (edit) {
            case Edit.PutCoding e -> {
                json.put("edit", "putCoding");
                json.put("clip", e.clip().value());
                json.put("coding", CodingCodec.toJson(e.coding()));
            }
            case Edit.RemoveCoding e -> {
                json.put("edit", "removeCoding");
                json.put("clip", e.clip().value());
                json.put("coder", e.coder().name());
            }
            case Edit.PutClips e -> {
                json.put("edit", "putClips");
                json.put("clips", e.clips().stream().map(ClipCodec::toJson).toList());
            }
            case Edit.RemoveClips e -> {
                json.put("edit", "removeClips");
                json.put("clips", e.clips().stream().map(ClipId::value).toList());
            }
            case Edit.Relink e -> {
                json.put("edit", "relink");
                json.put("clip", e.clip().value());
                json.put("media", MediaCodec.toJson(e.media()));
            }
            case Edit.SetClasses e -> {
                json.put("edit", "setClasses");
                json.put("vocabulary", ClassesCodec.toJson(e.vocabulary()));
                json.put("protocol", ClassesCodec.toJson(e.protocol()));
            }
            case Edit.SetOwnProtocols e -> {
                json.put("edit", "setOwnProtocols");
                json.put("protocols", ClassesCodec.toJson(e.protocols()));
            }
            case Edit.SetSheets e -> {
                json.put("edit", "setSheets");
                json.put("sheets", SheetsCodec.toJson(e.sheets()));
            }
            case Edit.SetCodingRule e -> {
                json.put("edit", "setCodingRule");
                json.put("rule", Words.of(e.rule()));
            }
            case Edit.SetStudy e -> {
                json.put("edit", "setStudy");
                json.put("study", StudyCodec.toJson(e.study()));
            }
            case Edit.Decide e -> {
                json.put("edit", "decide");
                json.put("decision", DecisionCodec.toJson(e.decision()));
            }
            case Edit.WithdrawDecision e -> {
                json.put("edit", "undecide");
                json.put("concern", DecisionCodec.toJson(e.findingKey()));
            }
            case Edit.Composite e -> {
                json.put("edit", "together");
                json.put("edits", e.edits().stream().map(EditCodec::toJson).toList());
            }
        }
        return json;
    }

    static List<Edit> fromJson(String text) {
        return JsonParser.parseString(text).getAsJsonArray().asList().stream()
                .map(EditCodec::edit)
                .toList();
    }

    private static Edit edit(JsonElement element) {
        migrate(element);
        Fields fields = Fields.of(element, "an edit");
        String kind = fields.text("edit");
        Edit edit = switch (kind) {
            case "putCoding" ->
                new Edit.PutCoding(clip(fields), CodingCodec.fromJson(fields.object("coding", "a coding")));
            case "removeCoding" -> new Edit.RemoveCoding(clip(fields), new Coder(fields.text("coder")));
            case "putClips" -> new Edit.PutClips(fields.list("clips", ClipCodec::fromJson));
            case "removeClips" ->
                new Edit.RemoveClips(
                        fields.texts("clips").stream().map(ClipId::new).toList());
            case "relink" -> new Edit.Relink(clip(fields), MediaCodec.fromJson(fields.object("media", "media")));
            case "setClasses" ->
                new Edit.SetClasses(
                        ClassesCodec.vocabulary(fields.object("vocabulary", "vocabulary")),
                        ClassesCodec.protocol(fields.object("protocol", "protocol")));
            case "setOwnProtocols" -> new Edit.SetOwnProtocols(ClassesCodec.protocols(fields, "protocols"));
            case "setSheets" -> new Edit.SetSheets(SheetsCodec.fromJson(fields, "sheets"));
            case "setCodingRule" -> new Edit.SetCodingRule(OriginCodec.word(fields, "rule", CodingRule.values()));
            case "setStudy" -> new Edit.SetStudy(StudyCodec.fromJson(fields.object("study", "a study")));
            case "decide" -> new Edit.Decide(DecisionCodec.decision(fields.object("decision", "a decision")));
            case "undecide" -> new Edit.WithdrawDecision(DecisionCodec.concern(fields.object("concern", "a concern")));
            case "together" -> new Edit.Composite(fields.list("edits", (item, _) -> edit(item)));
            default -> throw fields.bad("edit", "names an unknown edit \"" + kind + "\"");
        };
        fields.done();
        return edit;
    }

    /// A journal may have been written by an older program.
    private static void migrate(JsonElement element) {
        if (element instanceof JsonObject edit) {
            CodingMigration.coding(edit.get("coding"));
            if (edit.get("clips") instanceof JsonArray clips) {
                clips.forEach(clip -> {
                    if (clip instanceof JsonObject object) {
                        CodingMigration.clip(object);
                    }
                });
            }
        }
    }

    private static ClipId clip(Fields fields) {
        return new ClipId(fields.text("clip"));
    }
}
