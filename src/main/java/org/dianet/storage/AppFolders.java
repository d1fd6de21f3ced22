package org.dianet.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The program's own folders on this machine, by the habits of its operating system.
public final class AppFolders {
    private static final String NAME = "dianet-workbench";

    private AppFolders() {}

    /// Unpacked native libraries and whatever else can be made again.
    public static Path cache() {
        return under("XDG_CACHE_HOME", ".cache", "LOCALAPPDATA", "Library/Caches")
                .resolve(NAME);
    }

    /// A folder of [#cache]; empty for an account that has nowhere to keep anything.
    public static Optional<Path> cache(String name) {
        return problem().isEmpty() ? Optional.of(cache().resolve(name)) : Optional.empty();
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
        return home(System.getenv(), System.getProperty("user.home", "")).resolve("DIANet projects");
    }

    /// The user's own folder; empty for an account without one, or with all that there is as one.
    public static Optional<Path> home() {
        try {
            return Optional.of(home(System.getenv(), System.getProperty("user.home", ""))
                            .normalize())
                    .filter(home -> home.isAbsolute() && home.getNameCount() > 0);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /// Sends the native libraries that the video and learning libraries unpack to [#cache], unless the user said where.
    public static void applyToLibraries() {
        setUnlessSet("org.bytedeco.javacpp.cachedir", cache().resolve("javacpp"));
        if (System.getenv("DJL_CACHE_DIR") == null) {
            setUnlessSet("DJL_CACHE_DIR", cache().resolve("djl"));
        }
    }

    /// Why this account has nowhere to keep anything, in a sentence; empty if it has.
    public static Optional<String> problem() {
        try {
            cache();
            settings();
            data();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void setUnlessSet(String property, Path value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value.toString());
        }
    }

    private static Path under(String linuxVariable, String linuxFolder, String windowsVariable, String macFolder) {
        return folder(
                System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", ""), new String[] {
                    linuxVariable, linuxFolder, windowsVariable, macFolder
                });
    }

    /// @param names the variable and the folder on Linux, the variable on Windows, the folder on macOS
    /// @throws IllegalStateException if neither a variable nor a home folder says where
    static Path folder(Map<String, String> environment, String system, String userHome, String... names) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains("mac")) {
            return home(environment, userHome).resolve(names[3]);
        }
        String variable = lower.contains("win") ? names[2] : names[0];
        String value = environment.getOrDefault(variable, "");
        // The rule for these variables: a path that is not absolute does not count.
        if (!value.isBlank() && Path.of(value).isAbsolute()) {
            return Path.of(value);
        }
        Path home = home(environment, userHome);
        return lower.contains("win") ? home : home.resolve(names[1]);
    }

    /// The folder that `HOME` names, as for every other program; Java alone asks the system's list of users.
    static Path home(Map<String, String> environment, String userHome) {
        String home = environment.getOrDefault("HOME", "");
        if (!home.isBlank() && Path.of(home).isAbsolute()) {
            return Path.of(home);
        }
        // Java's answer for an account that the system does not know.
        if (userHome.isBlank() || userHome.equals("?")) {
            throw new IllegalStateException("This account has no home folder: set HOME to a folder you can write to.");
        }
        return Path.of(userHome);
    }
}
