package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.storage.Settings;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSettingsStoreTest {
    @TempDir
    Path folder;

    @Test
    void settingsComeBackAsTheyWere() throws IOException {
        Settings settings = Settings.DEFAULT
                .opened(folder.resolve("a"))
                .opened(folder.resolve("b"))
                .opened(folder.resolve("a"))
                .with(Settings.Theme.DARK)
                .withCoder("Zoë")
                .withLayout("window", "10 20 1400 900");
        JsonSettingsStore store = new JsonSettingsStore(folder.resolve("new folder"));
        store.save(settings);
        assertEquals(settings, store.load());
        assertEquals(List.of(folder.resolve("a"), folder.resolve("b")), settings.recentProjects());
    }

    @Test
    void withoutAFileTheDefaultsCount() throws IOException {
        assertEquals(Settings.DEFAULT, new JsonSettingsStore(folder).load());
    }

    @Test
    void damagedSettingsAreSaid() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"recentProjects\":[],\"theme\":\"pink\"");
        StorageException damaged = assertThrows(StorageException.class, () -> new JsonSettingsStore(folder).load());
        assertTrue(String.valueOf(damaged.getMessage()).contains("are damaged"), damaged.getMessage());
    }
}
