package org.dianet.storage.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.model.Words;
import org.dianet.model.annotation.AdjudicationOutcome;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Provenance;
import org.dianet.model.annotation.Resolution;
import org.jspecify.annotations.Nullable;

/// Where a coding comes from, as fields of the coding.
final class OriginCodec {
    private OriginCodec() {}

    static void put(Map<String, @Nullable Object> json, Provenance origin) {
        Coder basis = origin.basis();
        Resolution resolution = origin.resolution();
        json.put("basis", basis == null ? null : basis.name());
        json.put("resolution", resolution == null ? null : toJson(resolution));
        json.put("earlier", origin.earlier().stream().map(Object::toString).toList());
        json.put("exposure", Words.of(origin.exposure()));
    }

    private static Map<String, Object> toJson(Resolution resolution) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", resolution.by().name());
        json.put("ruling", Words.of(resolution.ruling()));
        json.put("among", resolution.among().stream().map(Coder::name).toList());
        return json;
    }

    static Provenance fromJson(Fields fields) {
        @Nullable String basis = fields.textOrNull("basis");
        return new Provenance(
                basis == null ? null : new Coder(basis),
                fields.objectOrNull("resolution", fields.place() + ", resolution")
                        .map(OriginCodec::resolution)
                        .orElse(null),
                fields.texts("earlier").stream()
                        .map(text -> CodingCodec.instant(fields, "earlier", text))
                        .toList(),
                word(fields, "exposure", Exposure.values()));
    }

    private static Resolution resolution(Fields fields) {
        Resolution resolution = new Resolution(
                new Coder(fields.text("by")),
                word(fields, "ruling", AdjudicationOutcome.values()),
                fields.texts("among").stream().map(Coder::new).toList());
        fields.done();
        return resolution;
    }

    static <E extends Enum<E>> E word(Fields fields, String field, E[] words) {
        String text = fields.text(field);
        for (E word : words) {
            if (Words.of(word).equals(text)) {
                return word;
            }
        }
        throw fields.bad(field, "is unknown: \"" + text + "\"");
    }
}
