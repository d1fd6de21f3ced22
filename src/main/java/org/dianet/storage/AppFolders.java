package org.dianet.storage;

import java.nio.file.Path;
import java.util.Locale;

/// The program's own folders on this machine, by the habits of its operating system.
public final class AppFolders {
    private static final String NAME = "dianet-workbench";

    private AppFolders() {}

    /// Unpacked native libraries and whatever else can be made again.
    public static Path cache() {
        return under("XDG_CACHE_HOME", ".cache", "LOCALAPPDATA", "Library/Caches")
                .resolve(NAME);
    }

    /// Settings and the list of recent projects.
    public static Path settings() {
        return under("XDG_CONFIG_HOME", ".config", "APPDATA", "Library/Application Support")
                .resolve(NAME);
    }

    /// What the user would miss, e.g. the working copy of the sample project.
    public static Path data() {
        return under("XDG_DATA_HOME", ".local/share", "LOCALAPPDATA", "Library/Application Support")
                .resolve(NAME);
    }

    /// Where new projects are proposed: in sight of the user, away from the data sets.
    public static Path projects() {
        return Path.of(System.getProperty("user.home", ".")).resolve("DIANet projects");
    }

    /// Sends the native libraries that the video and learning libraries unpack to [#cache], unless the user said where.
    public static void applyToLibraries() {
        setUnlessSet("org.bytedeco.javacpp.cachedir", cache().resolve("javacpp"));
        if (System.getenv("DJL_CACHE_DIR") == null) {
            setUnlessSet("DJL_CACHE_DIR", cache().resolve("djl"));
        }
    }

    private static void setUnlessSet(String property, Path value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value.toString());
        }
    }

    private static Path under(String linuxVariable, String linuxFolder, String windowsVariable, String macFolder) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            return fromVariable(windowsVariable, home);
        }
        return system.contains("mac")
                ? home.resolve(macFolder)
                : fromVariable(linuxVariable, home.resolve(linuxFolder));
    }

    private static Path fromVariable(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
