package org.dianet.storage.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.clip.ClipId;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.CurveStore;
import org.dianet.storage.StorageException;

/// `curves.json` beside the project: `{"format": "dianet-curves", "version": 1, "clips": {"ID": ["path", …]}}`.
public final class JsonCurveStore implements CurveStore {
    private static final String NAME = "curves.json";
    private static final String FORMAT = "dianet-curves";

    @Override
    public List<String> files(Path projectFolder, ClipId clip) throws StorageException {
        return read(projectFolder.resolve(NAME)).getOrDefault(clip.value(), List.of());
    }

    @Override
    public void add(Path projectFolder, ClipId clip, String file) throws StorageException {
        Path place = projectFolder.resolve(NAME);
        Map<String, List<String>> clips = read(place);
        List<String> files = new ArrayList<>(clips.getOrDefault(clip.value(), List.of()));
        if (!files.contains(file)) {
            files.add(file);
            clips.put(clip.value(), files);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("format", FORMAT);
            json.put("version", 1);
            json.put("clips", clips);
            new AtomicFile().write(place, Json.pretty(json));
        }
    }

    private static Map<String, List<String>> read(Path place) throws StorageException {
        Map<String, List<String>> clips = new TreeMap<>();
        if (!Files.exists(place)) {
            return clips;
        }
        if (!(JsonTree.read(place) instanceof Map<?, ?> root) || !FORMAT.equals(root.get("format"))) {
            throw new StorageException(place + " is no list of curves; move it away and import the curves again.");
        }
        if (!(root.get("version") instanceof Number version) || version.intValue() != 1) {
            throw new StorageException(place + " was written by a newer version of the program.");
        }
        if (root.get("clips") instanceof Map<?, ?> listed) {
            listed.forEach((clip, files) -> {
                if (files instanceof List<?> list) {
                    clips.put(
                            String.valueOf(clip),
                            list.stream().map(String::valueOf).toList());
                }
            });
        }
        return clips;
    }
}
