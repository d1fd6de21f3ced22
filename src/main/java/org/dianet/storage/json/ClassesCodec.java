package org.dianet.storage.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Tier;
import org.dianet.model.project.Vocabulary;

/// The labels offered and the classes they count as, as JSON.
final class ClassesCodec {
    private ClassesCodec() {}

    /// Without tiers, as before there were any.
    static Map<String, Object> toJson(Vocabulary vocabulary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("emotions", vocabulary.emotions());
        if (!vocabulary.tiers().isEmpty()) {
            json.put(
                    "tiers",
                    vocabulary.tiers().stream().map(ClassesCodec::toJson).toList());
        }
        return json;
    }

    private static Map<String, Object> toJson(Tier tier) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", tier.name());
        json.put("kind", Words.of(tier.kind()));
        json.put("values", tier.values());
        return json;
    }

    private static Tier tier(Fields fields) {
        Tier tier = new Tier(
                fields.text("name"), OriginCodec.word(fields, "kind", Tier.Kind.values()), fields.texts("values"));
        fields.done();
        return tier;
    }

    static Map<String, Object> toJson(Protocol protocol) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", protocol.name());
        json.put("version", protocol.version());
        json.put("classes", protocol.classes());
        json.put("classOfLabel", new TreeMap<>(protocol.classOfLabel()));
        json.put("leftOut", new TreeMap<>(protocol.leftOut()));
        Map<String, String> excluded = new TreeMap<>();
        protocol.excluded().forEach((clip, reason) -> excluded.put(clip.value(), reason));
        json.put("excluded", excluded);
        return json;
    }

    static List<Map<String, Object>> toJson(List<Protocol> protocols) {
        return protocols.stream().map(ClassesCodec::toJson).toList();
    }

    static List<Protocol> protocols(Fields fields, String name) {
        return fields.list(name, (item, at) -> protocol(Fields.of(item, name + " " + at)));
    }

    static Vocabulary vocabulary(Fields fields) {
        try {
            Vocabulary vocabulary = new Vocabulary(
                    fields.texts("emotions"),
                    fields.names().contains("tiers")
                            ? fields.list("tiers", (item, at) -> tier(Fields.of(item, fields.place() + ", tier " + at)))
                            : List.of());
            fields.done();
            return vocabulary;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }

    static Protocol protocol(Fields fields) {
        return protocol(fields, fields.text("version"), texts(fields, "leftOut"), texts(fields, "excluded"));
    }

    /// The same where version, labels left out and clips excluded may be unsaid.
    static Protocol handwritten(Fields fields) {
        return protocol(
                fields,
                fields.names().contains("version") ? fields.text("version") : "1",
                textsIfAny(fields, "leftOut"),
                textsIfAny(fields, "excluded"));
    }

    private static Protocol protocol(
            Fields fields, String version, Map<String, String> leftOut, Map<String, String> excluded) {
        try {
            Map<ClipId, String> clips = new TreeMap<>();
            excluded.forEach((clip, reason) -> clips.put(new ClipId(clip), reason));
            Protocol protocol = new Protocol(
                    fields.text("name"),
                    version,
                    fields.texts("classes"),
                    texts(fields, "classOfLabel"),
                    leftOut,
                    clips);
            fields.done();
            return protocol;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> textsIfAny(Fields fields, String name) {
        return fields.names().contains(name) ? texts(fields, name) : Map.of();
    }

    private static Map<String, String> texts(Fields fields, String name) {
        String place = fields.place().isEmpty() ? name : fields.place() + ", " + name;
        Fields map = fields.object(name, place);
        Map<String, String> texts = new TreeMap<>();
        map.names().forEach(key -> texts.put(key, map.text(key)));
        return texts;
    }
}
