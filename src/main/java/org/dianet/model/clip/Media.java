package org.dianet.model.clip;

/// Where a clip's pixels are. Paths are kept as written in the project: relative to its folder and with `/`, or
/// absolute.
public sealed interface Media {

    /// A folder of numbered images, one a frame. The images whose number lies in the clip's [FrameNumbers] belong to
    /// it.
    record ImageFolder(String path) implements Media {
        public ImageFolder {
            checkPath(path);
        }
    }

    /// A video file.
    record VideoFile(String path) implements Media {
        public VideoFile {
            checkPath(path);
        }
    }

    /// One ready-made motion image; the clip has no frames.
    record MotionImage(String path) implements Media {
        public MotionImage {
            checkPath(path);
        }
    }

    /// A ready-made motion image for each phase; the clip has no frames.
    record MotionImagePair(String onsetPath, String offsetPath) implements Media {
        public MotionImagePair {
            checkPath(onsetPath);
            checkPath(offsetPath);
        }
    }

    /// The path that represents the clip in lists.
    default String shownPath() {
        return switch (this) {
            case ImageFolder folder -> folder.path();
            case VideoFile video -> video.path();
            case MotionImage image -> image.path();
            case MotionImagePair pair -> pair.onsetPath();
        };
    }

    /// Whether there are frames to scrub.
    default boolean hasFrames() {
        return this instanceof ImageFolder || this instanceof VideoFile;
    }

    private static void checkPath(String path) {
        if (path.isBlank() || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a media path is blank or holds a zero character");
        }
        if (path.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("the media path '" + path + "' must use / between folders");
        }
    }
}
