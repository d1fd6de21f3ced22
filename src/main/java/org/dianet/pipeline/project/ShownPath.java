package org.dianet.pipeline.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.dianet.storage.AppFolders;

/// A path of a project for people: a path up through four folders shows nobody where a file is.
public final class ShownPath {
    private ShownPath() {}

    /// Relative within the project's folder, from the user's home folder as `~/…`, absolute elsewhere.
    ///
    /// @param written as the project has it
    public static String of(Path project, String written) {
        return of(project, written, AppFolders.home());
    }

    static String of(Path project, String written, Optional<Path> user) {
        Path from = project.toAbsolutePath().normalize();
        Path place;
        try {
            place = from.resolve(written).normalize();
        } catch (InvalidPathException e) {
            return written; // of another system; that it cannot be found is said elsewhere
        }
        if (place.startsWith(from) && !place.equals(from)) {
            return slashes(from.relativize(place));
        }
        return user.filter(place::startsWith)
                .map(home -> place.equals(home) ? "~" : "~/" + slashes(home.relativize(place)))
                .orElse(slashes(place));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
