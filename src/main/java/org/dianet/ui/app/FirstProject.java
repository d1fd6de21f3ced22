package org.dianet.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.ui.common.settings.ObservableSettings;

/// What the window starts with: what was named, otherwise the project that was open when it was left, otherwise
/// the start screen; the sample where nothing was ever opened.
final class FirstProject {
    private static final String LEFT_OPEN = "project.left-open";

    private FirstProject() {}

    /// Keeps whether a project is open, so that the next start knows.
    static void remember(Composition window) {
        ObservableSettings settings = window.settings();
        settings.layout(
                LEFT_OPEN,
                Boolean.toString(window.workbench().session().openProject().get() != null));
    }

    /// @param named a project, a folder of data, recordings or nothing, as the command line had it
    static void open(Composition window, List<String> named) {
        ObservableSettings settings = window.settings();
        if (!named.isEmpty()) {
            List<Path> places = named.stream().map(Path::of).toList();
            if (Files.exists(places.getFirst())) {
                window.take(places);
            } else {
                // Says that it is not there.
                window.workbench().open(places.getFirst());
            }
        } else if (settings.recent().isEmpty()) {
            window.commands().get("project.sample").run();
        } else if (!settings.layout(LEFT_OPEN).equals("false")) {
            window.workbench().open(settings.recent().getFirst());
        }
    }

    /// The project that [#open] would open by these settings; empty if it would show something else.
    static Optional<Path> projectOf(List<String> named, org.dianet.storage.Settings settings) {
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named.getFirst())).filter(FirstProject::isProject);
        }
        return settings.layout().getOrDefault(LEFT_OPEN, "").equals("false")
                ? Optional.empty()
                : settings.recentProjects().stream().findFirst();
    }

    private static boolean isProject(Path place) {
        return Files.exists(place.resolve("project.json"));
    }
}
