package org.dianet.storage.json.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.cluster.ClusterProfile;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.ClusterProfiles;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.Fields;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonSettingsStore;
import org.dianet.storage.json.JsonText;
import org.dianet.storage.json.Malformed;

/// Clusters as `clusters.json` in the user's settings folder.
public final class JsonClusterProfiles implements ClusterProfiles {
    private final Path file;

    public JsonClusterProfiles() {
        this.file = JsonSettingsStore.folder().resolve("clusters.json");
    }

    @Override
    public Map<String, ClusterProfile> load() throws StorageException {
        Map<String, ClusterProfile> profiles = new TreeMap<>();
        if (!Files.exists(file)) {
            return profiles;
        }
        try {
            Fields fields = Fields.of(JsonText.read(file), "");
            for (String name : fields.names()) {
                profiles.put(name, ClusterCodec.profile(fields.object(name, "profile " + name)));
            }
            return profiles;
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        } catch (Malformed | IllegalArgumentException e) {
            throw new StorageException(file + " is damaged: " + e.getMessage() + ". Correct it, or delete it.", e);
        }
    }

    @Override
    public void save(Map<String, ClusterProfile> profiles) throws StorageException {
        Map<String, Object> json = new LinkedHashMap<>();
        new TreeMap<>(profiles).forEach((name, profile) -> json.put(name, ClusterCodec.toJson(profile)));
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder of " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
        new AtomicFile().write(file, Json.pretty(json));
    }
}
