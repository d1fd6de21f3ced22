package org.dianet.storage.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;

/// The labels offered and the classes they count as, as JSON.
final class ClassesCodec {
    private ClassesCodec() {}

    static Map<String, Object> toJson(Vocabulary vocabulary) {
        return Map.of("emotions", vocabulary.emotions());
    }

    static Map<String, Object> toJson(Protocol protocol) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", protocol.name());
        json.put("classes", protocol.classes());
        json.put("classOfLabel", new TreeMap<>(protocol.classOfLabel()));
        return json;
    }

    static Vocabulary vocabulary(Fields fields) {
        try {
            Vocabulary vocabulary = new Vocabulary(fields.texts("emotions"));
            fields.done();
            return vocabulary;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }

    static Protocol protocol(Fields fields) {
        Fields map = fields.object("classOfLabel", fields.place() + ", classOfLabel");
        Map<String, String> classOfLabel = new TreeMap<>();
        map.names().forEach(label -> classOfLabel.put(label, map.text(label)));
        try {
            Protocol protocol = new Protocol(fields.text("name"), fields.texts("classes"), classOfLabel);
            fields.done();
            return protocol;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }
}
