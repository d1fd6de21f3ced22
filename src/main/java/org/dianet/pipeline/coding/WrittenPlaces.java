package org.dianet.pipeline.coding;

import java.nio.file.Path;
import org.dianet.model.clip.Media;
import org.jspecify.annotations.Nullable;

/// Where a project's recordings are, seen from a file that is written elsewhere.
///
/// @param root folder of the project
record WrittenPlaces(Path root, Path target) {
    WrittenPlaces {
        root = root.toAbsolutePath().normalize();
        target = target.toAbsolutePath().normalize();
    }

    /// The path from the file's folder with `/` between folders; absolute if it lies on another drive.
    String written(Media media) {
        Path place = root.resolve(media.shownPath()).normalize();
        @Nullable Path from = target.getParent();
        boolean sameRoot =
                from != null && place.getRoot() != null && place.getRoot().equals(from.getRoot());
        Path path = from != null && sameRoot ? from.relativize(place) : place;
        return path.toString().replace(java.io.File.separatorChar, '/');
    }
}
