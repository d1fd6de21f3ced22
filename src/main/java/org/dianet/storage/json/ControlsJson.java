package org.dianet.storage.json;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.run.ClipControls;
import org.dianet.run.ClipControls.Alike;
import org.dianet.run.ClipControls.CodedMass;
import org.dianet.run.ClipControls.Replaced;
import org.dianet.run.FoldKey;
import org.dianet.run.NetworkControls;
import org.jspecify.annotations.Nullable;

/// A file in the folder `controls` of a run.
final class ControlsJson {
    private ControlsJson() {}

    static Map<String, Object> toJson(NetworkControls controls) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("parts", controls.parts());
        json.put("rows", controls.rows());
        json.put("columns", controls.columns());
        json.put("seconds", controls.seconds());
        json.put("clips", controls.clips().stream().map(ControlsJson::toJson).toList());
        return json;
    }

    private static Map<String, Object> toJson(ClipControls clip) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", clip.subject());
        json.put("clip", clip.clip());
        json.put("explained", clip.explained());
        json.put("map", clip.map());
        json.put("flip", clip.flip());
        json.put(
                "randomisedSigned",
                clip.randomised().stream().map(Alike::signed).toList());
        json.put(
                "randomisedMagnitude",
                clip.randomised().stream().map(Alike::magnitude).toList());
        json.put("deletion", toJson(clip.deletion()));
        json.put("insertion", toJson(clip.insertion()));
        CodedMass coded = clip.coded();
        json.put("coded", coded == null ? null : List.of(coded.map(), coded.motion(), coded.flat()));
        return json;
    }

    private static Map<String, Object> toJson(Replaced replaced) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("start", replaced.start());
        json.put("map", replaced.map());
        json.put("motion", replaced.motion());
        json.put("random", replaced.random());
        return json;
    }

    /// @throws Malformed if a field is wrong
    static NetworkControls read(FoldKey key, Fields fields) {
        return new NetworkControls(
                key,
                fields.texts("parts"),
                (int) fields.whole("rows"),
                (int) fields.whole("columns"),
                fields.number("seconds"),
                fields.list("clips", ControlsJson::clip));
    }

    private static ClipControls clip(JsonElement item, Integer position) {
        String place = "clip " + position;
        Fields fields = Fields.of(item, place);
        List<Double> signed = fields.numbers("randomisedSigned");
        List<Double> magnitude = fields.numbers("randomisedMagnitude");
        if (signed.size() != magnitude.size()) {
            throw new Malformed(
                    place, "has " + signed.size() + " signed and " + magnitude.size() + " other likenesses");
        }
        List<Alike> alike = new ArrayList<>();
        for (int part = 0; part < signed.size(); part++) {
            alike.add(new Alike(signed.get(part), magnitude.get(part)));
        }
        return new ClipControls(
                fields.text("subject"),
                fields.text("clip"),
                fields.text("explained"),
                fields.numbers("map"),
                fields.number("flip"),
                alike,
                replaced(fields, "deletion", place),
                replaced(fields, "insertion", place),
                coded(fields, place));
    }

    private static Replaced replaced(Fields fields, String name, String place) {
        Fields one = fields.object(name, place + ", " + name);
        return new Replaced(one.number("start"), one.numbers("map"), one.numbers("motion"), one.numbers("random"));
    }

    private static @Nullable CodedMass coded(Fields fields, String place) {
        if (fields.isNull("coded")) {
            return null;
        }
        List<Double> shares = fields.numbers("coded");
        if (shares.size() != 3) {
            throw new Malformed(place, "has " + shares.size() + " shares in coded regions, not 3");
        }
        return new CodedMass(shares.get(0), shares.get(1), shares.get(2));
    }
}
