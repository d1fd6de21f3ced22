package org.dianet.ui.common.control;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.dianet.storage.AppFolders;

/// A path as somebody types it.
public final class TypedPath {
    private TypedPath() {}

    /// The path; empty if nothing was typed, or something that cannot be a path here.
    public static Optional<Path> of(String text) {
        String said = text.strip();
        try {
            return said.isEmpty() ? Optional.empty() : Optional.of(Path.of(atHome(said)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// `~` is the home folder, as in a shell.
    private static String atHome(String said) {
        boolean home = said.equals("~") || said.startsWith("~/") || said.startsWith("~\\");
        return home ? AppFolders.home().map(Path::toString).orElse("~") + said.substring(1) : said;
    }
}
