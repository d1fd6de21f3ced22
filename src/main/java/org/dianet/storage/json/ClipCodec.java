package org.dianet.storage.json;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.jspecify.annotations.Nullable;

/// A clip with its codings as JSON.
final class ClipCodec {
    private ClipCodec() {}

    static Map<String, @Nullable Object> toJson(Clip clip) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", clip.id().value());
        json.put("subject", clip.subject().value());
        json.put("dataset", clip.dataset());
        json.put("media", MediaCodec.toJson(clip.media()));
        json.put("fps", clip.rate().map(rate -> number(rate.perSecond())).orElse(null));
        clip.times().filter(FrameTimes::stamped).ifPresent(times -> json.put("times", times.stamps()));
        json.put(
                "frames",
                clip.frames().runs().stream()
                        .map(run -> List.of(run.first(), run.last()))
                        .toList());
        if (!clip.excluded().none()) {
            json.put(
                    "excluded",
                    clip.excluded().stretches().stream().map(ClipCodec::toJson).toList());
        }
        json.put("codings", clip.codings().stream().map(CodingCodec::toJson).toList());
        json.put("conflicts", clip.conflicts().stream().map(CodingCodec::toJson).toList());
        Coding truth = clip.truth();
        json.put("truth", truth == null ? null : CodingCodec.toJson(truth));
        return json;
    }

    /// 200 rather than 200.0, as a person would write it.
    private static Number number(double value) {
        return value == Math.rint(value) && value < 1e15 ? (Number) (long) value : (Number) value;
    }

    /// @param position of the clip in its list, to name it until its id is known
    static Clip fromJson(JsonElement element, int position) {
        Fields unnamed = Fields.of(element, "clip " + position + " in the list");
        String id = unnamed.text("id");
        Fields fields = unnamed.at("clip " + id);
        try {
            Clip clip = new Clip(
                    new ClipId(id),
                    new SubjectId(fields.text("subject")),
                    fields.text("dataset"),
                    MediaCodec.fromJson(fields.object("media", fields.place() + ", media")),
                    new FrameNumbers(fields.list("frames", (item, at) -> run(fields, item))),
                    times(fields),
                    excluded(fields),
                    codings(fields, "codings", "coding"),
                    codings(fields, "conflicts", "conflict"),
                    fields.objectOrNull("truth", fields.place() + ", truth")
                            .map(CodingCodec::fromJson)
                            .orElse(null));
            fields.done();
            return clip;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }

    private static Optional<FrameTimes> times(Fields fields) {
        OptionalDouble rate = fields.numberOrNull("fps");
        List<Double> stamps = fields.names().contains("times") ? fields.numbers("times") : List.of();
        if (rate.isEmpty() && !stamps.isEmpty()) {
            throw fields.bad("fps", "is missing, though there are times");
        }
        return rate.isEmpty()
                ? Optional.empty()
                : Optional.of(new FrameTimes(new FrameRate(rate.getAsDouble()), stamps));
    }

    private static Map<String, @Nullable Object> toJson(Exclusion stretch) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("first", stretch.first().value());
        json.put("last", stretch.last().value());
        json.put("reason", stretch.reason());
        json.put("by", stretch.by().name());
        json.put("at", stretch.at().toString());
        return json;
    }

    private static Exclusions excluded(Fields fields) {
        return fields.names().contains("excluded")
                ? new Exclusions(fields.list(
                        "excluded",
                        (item, at) -> exclusion(Fields.of(item, fields.place() + ", excluded stretch " + at))))
                : Exclusions.NONE;
    }

    private static Exclusion exclusion(Fields fields) {
        Exclusion stretch = new Exclusion(
                new FrameNumber(fields.whole("first")),
                new FrameNumber(fields.whole("last")),
                fields.text("reason"),
                new Coder(fields.text("by")),
                CodingCodec.instant(fields, "at", fields.text("at")));
        fields.done();
        return stretch;
    }

    private static List<Coding> codings(Fields fields, String name, String each) {
        return fields.list(
                name, (item, at) -> CodingCodec.fromJson(Fields.of(item, fields.place() + ", " + each + " " + at)));
    }

    private static FrameNumbers.Run run(Fields fields, JsonElement item) {
        long[] pair = fields.pair("frames", item);
        return new FrameNumbers.Run(pair[0], pair[1]);
    }
}
