package org.dianet.storage.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.model.clip.ClipId;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.CurveStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// `curves.json` next to the project: `{"format": "dianet-curves", "version": 2, "clips": {"ID": [{"file":
/// "path", "face": "1"}, …]}}`. A file with one face alone has no `face`; in version 1 each stood there as its
/// path.
public final class JsonCurveStore implements CurveStore {
    private static final String NAME = "curves.json";
    private static final String FORMAT = "dianet-curves";
    private static final int VERSION = 2;

    @Override
    public List<Kept> of(Path projectFolder, ClipId clip) throws StorageException {
        return read(projectFolder.resolve(NAME)).getOrDefault(clip.value(), List.of());
    }

    @Override
    public void add(Path projectFolder, ClipId clip, Kept kept) throws StorageException {
        Path place = projectFolder.resolve(NAME);
        Map<String, List<Kept>> clips = read(place);
        List<Kept> files = new ArrayList<>(clips.getOrDefault(clip.value(), List.of()));
        if (files.contains(kept)) {
            return;
        }
        int before = files.stream().map(Kept::file).toList().indexOf(kept.file());
        if (before < 0) {
            files.add(kept);
        } else {
            files.set(before, kept);
        }
        clips.put(clip.value(), files);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        Map<String, Object> listed = new LinkedHashMap<>();
        clips.forEach((id, all) ->
                listed.put(id, all.stream().map(JsonCurveStore::written).toList()));
        json.put("clips", listed);
        new AtomicFile().write(place, Json.pretty(json));
    }

    private static Map<String, Object> written(Kept kept) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", kept.file());
        if (kept.face() != null) {
            json.put("face", kept.face());
        }
        return json;
    }

    private static Map<String, List<Kept>> read(Path place) throws StorageException {
        Map<String, List<Kept>> clips = new TreeMap<>();
        if (!Files.exists(place)) {
            return clips;
        }
        if (!(JsonTree.read(place) instanceof Map<?, ?> root) || !FORMAT.equals(root.get("format"))) {
            throw new StorageException(place + " is not a list of curves; move it away and import the curves again.");
        }
        if (!(root.get("version") instanceof Number version)
                || version.intValue() < 1
                || version.intValue() > VERSION) {
            throw new StorageException(place + " was written by a newer version of the program.");
        }
        if (root.get("clips") instanceof Map<?, ?> listed) {
            for (Map.Entry<?, ?> clip : listed.entrySet()) {
                List<Kept> files = new ArrayList<>();
                for (Object one : clip.getValue() instanceof List<?> list ? list : List.of()) {
                    files.add(kept(one)
                            .orElseThrow(() ->
                                    new StorageException(place + " names no file in an entry of clip " + clip.getKey()
                                            + "; correct it, or move the list away and import the curves again.")));
                }
                clips.put(String.valueOf(clip.getKey()), files);
            }
        }
        return clips;
    }

    private static Optional<Kept> kept(@Nullable Object one) {
        if (one instanceof Map<?, ?> fields) {
            Object face = fields.get("face");
            return fields.get("file") instanceof String file
                    ? Optional.of(new Kept(file, face == null ? null : String.valueOf(face)))
                    : Optional.empty();
        }
        return one instanceof String file ? Optional.of(new Kept(file, null)) : Optional.empty();
    }
}
