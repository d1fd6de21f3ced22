package org.dianet.pipeline.results;

import java.nio.file.Path;
import java.util.List;

/// What files and folders are called next to each other: by their names, and those of one name with as many of the
/// folders that they are in as tell them apart.
final class DistinctNames {
    private DistinctNames() {}

    static List<String> of(List<Path> paths) {
        List<Path> whole =
                paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        return whole.stream().map(path -> name(path, whole)).toList();
    }

    private static String name(Path path, List<Path> all) {
        for (int parts = 1; parts <= path.getNameCount(); parts++) {
            Path end = end(path, parts);
            // One path may be named twice.
            if (all.stream().distinct().filter(other -> other.endsWith(end)).count() == 1) {
                return text(end);
            }
        }
        return path.toString();
    }

    private static Path end(Path path, int parts) {
        return path.subpath(path.getNameCount() - parts, path.getNameCount());
    }

    /// The same on every system.
    private static String text(Path end) {
        return end.toString().replace('\\', '/');
    }
}
