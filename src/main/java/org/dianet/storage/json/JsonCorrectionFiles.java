package org.dianet.storage.json;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.CorrectionStudy;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.CorrectionFiles;
import org.dianet.storage.StorageException;

/// A study as `corrections.json`.
public final class JsonCorrectionFiles implements CorrectionFiles {
    private static final String NAME = "corrections.json";

    @Override
    public boolean exists(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    @Override
    public CorrectionStudy read(Path folder) throws StorageException {
        Path source = folder.resolve(NAME);
        if (!Files.exists(source)) {
            throw new StorageException(folder + " is not a study of corrections (there is no " + NAME + ").");
        }
        try {
            return WeightsPlace.found(folder, study(Fields.of(JsonText.read(source), "")));
        } catch (IOException e) {
            throw new StorageException("Cannot read " + source + ": " + AtomicFile.reason(e) + ".", e);
        } catch (Malformed | IllegalArgumentException e) {
            throw new StorageException(source + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void write(Path folder, CorrectionStudy study) throws StorageException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
        new AtomicFile().write(folder.resolve(NAME), Json.pretty(toJson(WeightsPlace.kept(folder, study))));
    }

    private static Map<String, Object> toJson(CorrectionStudy study) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("project", study.project());
        json.put("origin", study.origin());
        json.put("looks", study.review().looks());
        json.put("rounds", study.review().rounds());
        json.put("orders", study.review().orders());
        json.put("draw", study.review().seed());
        json.put("spec", SpecJson.toJson(study.spec()));
        json.put(
                "clips", study.clips().stream().map(JsonCorrectionFiles::toJson).toList());
        Map<String, Object> looked = new TreeMap<>();
        study.looked()
                .forEach((arm, looks) -> looked.put(
                        arm, looks.stream().map(JsonCorrectionFiles::toJson).toList()));
        json.put("looked", looked);
        return json;
    }

    private static Map<String, Object> toJson(CorrectionStudy.StudiedClip clip) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", clip.id().value());
        json.put("subject", clip.subject().value());
        json.put("label", clip.label());
        json.put("before", numbers(clip.before()));
        json.put("after", numbers(clip.after()));
        json.put("apexOff", clip.apexOff());
        return json;
    }

    private static List<Long> numbers(Marks marks) {
        return List.of(MarkKind.values()).stream()
                .map(kind -> marks.get(kind).orElseThrow().value())
                .toList();
    }

    private static Map<String, Object> toJson(CorrectionStudy.Look look) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", look.clip().value());
        json.put("reason", look.reason());
        return json;
    }

    private static CorrectionStudy study(Fields fields) {
        Map<String, List<CorrectionStudy.Look>> looked = new LinkedHashMap<>();
        Fields arms = fields.object("looked", "looked");
        for (String arm : arms.names()) {
            looked.put(arm, arms.list(arm, (item, position) -> look(item, arm + " " + position)));
        }
        return new CorrectionStudy(
                fields.text("project"),
                fields.text("origin"),
                SpecJson.spec(fields.object("spec", "spec")),
                new CorrectionStudy.Review(
                        Math.toIntExact(fields.whole("looks")),
                        Math.toIntExact(fields.whole("rounds")),
                        Math.toIntExact(fields.whole("orders")),
                        fields.whole("draw")),
                fields.list("clips", (item, position) -> clip(item, "clip " + position)),
                looked);
    }

    private static CorrectionStudy.StudiedClip clip(JsonElement item, String place) {
        Fields fields = Fields.of(item, place);
        return new CorrectionStudy.StudiedClip(
                new ClipId(fields.text("id")),
                new SubjectId(fields.text("subject")),
                fields.text("label"),
                marks(fields, "before"),
                marks(fields, "after"),
                Math.toIntExact(fields.whole("apexOff")));
    }

    private static Marks marks(Fields fields, String name) {
        List<Double> numbers = fields.numbers(name);
        if (numbers.size() != MarkKind.values().length) {
            throw fields.bad(name, "must hold onset, apex and offset");
        }
        return Marks.of(
                numbers.get(0).longValue(),
                numbers.get(1).longValue(),
                numbers.get(2).longValue());
    }

    private static CorrectionStudy.Look look(JsonElement item, String place) {
        Fields fields = Fields.of(item, place);
        return new CorrectionStudy.Look(new ClipId(fields.text("clip")), fields.text("reason"));
    }
}
