package org.dianet.pipeline.importing;

import java.nio.file.Path;
import org.dianet.model.clip.Media;

/// How a project writes down where media are.
final class MediaPlaces {
    private MediaPlaces() {}

    /// Relative to the project's folder, so that both can move together; absolute where they have no common root.
    static String written(Path home, Path found) {
        Path from = home.toAbsolutePath().normalize();
        boolean related = found.getRoot() != null && found.getRoot().equals(from.getRoot());
        return (related ? from.relativize(found) : found).toString().replace('\\', '/');
    }

    /// The same places, written from another folder.
    static Media moved(Media media, Path from, Path to) {
        return switch (media) {
            case Media.ImageFolder folder -> new Media.ImageFolder(moved(folder.path(), from, to));
            case Media.VideoFile video -> new Media.VideoFile(moved(video.path(), from, to));
            case Media.MotionImage image -> new Media.MotionImage(moved(image.path(), from, to));
            case Media.MotionImagePair pair ->
                new Media.MotionImagePair(moved(pair.onsetPath(), from, to), moved(pair.offsetPath(), from, to));
        };
    }

    private static String moved(String path, Path from, Path to) {
        return written(to, from.toAbsolutePath().resolve(path).normalize());
    }
}
