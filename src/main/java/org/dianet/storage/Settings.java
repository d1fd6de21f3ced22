package org.dianet.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the program remembers between sessions, for one person on one machine.
///
/// @param recentProjects project folders, the last opened first
/// @param coder name to code under, or empty until it is known
/// @param layout where things are in the window, by a name that only the window knows
/// @param engineFolder folder of another PyTorch, e.g. one for graphics cards; empty for the bundled one
public record Settings(
        List<Path> recentProjects, Theme theme, String coder, Map<String, String> layout, String engineFolder) {
    public static final Settings DEFAULT = new Settings(List.of(), Theme.LIGHT, "", Map.of(), "");
    private static final int RECENT = 12;

    /// The colours of the window.
    public enum Theme {
        LIGHT,
        DARK
    }

    public Settings {
        recentProjects = List.copyOf(recentProjects);
        layout = Map.copyOf(layout);
    }

    /// These settings with `project` first among the recent ones.
    public Settings opened(Path project) {
        List<Path> recent = new ArrayList<>();
        recent.add(project);
        recentProjects.stream()
                .filter(other -> !other.equals(project))
                .limit(RECENT - 1)
                .forEach(recent::add);
        return new Settings(recent, theme, coder, layout, engineFolder);
    }

    public Settings with(Theme newTheme) {
        return new Settings(recentProjects, newTheme, coder, layout, engineFolder);
    }

    public Settings withCoder(String name) {
        return new Settings(recentProjects, theme, name, layout, engineFolder);
    }

    public Settings withoutLayout(String name) {
        Map<String, String> changed = new TreeMap<>(layout);
        changed.remove(name);
        return new Settings(recentProjects, theme, coder, changed, engineFolder);
    }

    public Settings withLayout(String name, String value) {
        Map<String, String> changed = new TreeMap<>(layout);
        changed.put(name, value);
        return new Settings(recentProjects, theme, coder, changed, engineFolder);
    }

    public Settings withEngineFolder(String folder) {
        return new Settings(recentProjects, theme, coder, layout, folder);
    }
}
