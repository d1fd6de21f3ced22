package org.dianet.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the file a project's media path means. Projects travel between systems, so a name that differs only in upper
/// and lower case is found too.
public final class MediaPaths {
    private MediaPaths() {}

    /// The existing file or folder at `written`, relative to `root` or absolute.
    ///
    /// @throws MediaException if there is none
    public static Path find(Path root, String written) throws MediaException {
        Path path;
        try {
            path = root.resolve(written).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new MediaException("'" + written + "' is not a path on this system: " + e.getReason(), e);
        }
        if (Files.exists(path)) {
            return path;
        }
        return ignoringCase(path).orElseThrow(() -> MediaException.missing(path));
    }

    private static Optional<Path> ignoringCase(Path path) {
        @Nullable Path found = path.getRoot();
        if (found == null) {
            return Optional.empty();
        }
        for (Path part : path) {
            Path exact = found.resolve(part);
            if (Files.exists(exact)) {
                found = exact;
                continue;
            }
            Optional<Path> similar = entry(found, part.toString());
            if (similar.isEmpty()) {
                return Optional.empty();
            }
            found = similar.get();
        }
        return Optional.of(found);
    }

    private static Optional<Path> entry(Path folder, String name) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(e -> name.equalsIgnoreCase(String.valueOf(e.getFileName())))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty(); // a folder that cannot be listed holds no match; the caller says what is missing
        }
    }
}
