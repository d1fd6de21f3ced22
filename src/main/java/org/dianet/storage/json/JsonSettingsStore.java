package org.dianet.storage.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.storage.AppFolders;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.Settings;
import org.dianet.storage.SettingsStore;
import org.dianet.storage.StorageException;

/// Settings as `settings.json` in the user's settings folder.
public final class JsonSettingsStore implements SettingsStore {
    /// System property that names another folder, for tests.
    public static final String FOLDER_PROPERTY = "dianet.settings";

    private final Path file;

    public JsonSettingsStore() {
        this(folder());
    }

    public JsonSettingsStore(Path folder) {
        this.file = folder.resolve("settings.json");
    }

    /// Where the settings of this account are.
    public static Path folder() {
        String other = System.getProperty(FOLDER_PROPERTY);
        return other == null ? AppFolders.settings() : Path.of(other);
    }

    @Override
    public Settings load() throws StorageException {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            return fromJson(Fields.of(JsonText.read(file), ""));
        } catch (Malformed | InvalidPathException e) {
            throw new StorageException(
                    "The settings " + file + " are damaged: " + e.getMessage()
                            + ". They are ignored and will be replaced; projects are not concerned.",
                    e);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot read the settings " + file + ": " + AtomicFile.reason(e) + ". They are ignored.", e);
        }
    }

    /// Unknown fields are passed over here: a newer version's settings are no reason to lose the older one's.
    private static Settings fromJson(Fields fields) {
        List<Path> recent =
                fields.texts("recentProjects").stream().map(Path::of).toList();
        Fields layout = fields.object("layout", "layout");
        Map<String, String> places = new TreeMap<>();
        layout.names().forEach(name -> places.put(name, layout.text(name)));
        return new Settings(recent, theme(fields), fields.text("coder"), places, engineFolder(fields));
    }

    /// Settings of before there was one have none.
    private static String engineFolder(Fields fields) {
        return fields.names().contains("engineFolder") ? fields.text("engineFolder") : "";
    }

    private static Settings.Theme theme(Fields fields) {
        String text = fields.text("theme");
        for (Settings.Theme theme : Settings.Theme.values()) {
            if (name(theme).equals(text)) {
                return theme;
            }
        }
        throw fields.bad("theme", "must be light or dark, not \"" + text + "\"");
    }

    private static String name(Settings.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void save(Settings settings) throws StorageException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "recentProjects",
                settings.recentProjects().stream().map(Path::toString).toList());
        json.put("theme", name(settings.theme()));
        json.put("coder", settings.coder());
        if (!settings.engineFolder().isEmpty()) {
            json.put("engineFolder", settings.engineFolder());
        }
        json.put("layout", new TreeMap<>(settings.layout()));
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder of " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
        new AtomicFile().write(file, Json.pretty(json));
    }
}
