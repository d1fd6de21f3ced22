package org.dianet.cli.common;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A file, where a name of something else may stand as well.
public final class NamedFile {
    private NamedFile() {}

    /// Empty if no file can have this name here: Windows allows no `:` or `?`, which other names may have.
    public static Optional<Path> of(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
