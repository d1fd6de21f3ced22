package org.dianet.model.clip;

import java.util.Locale;
import java.util.Set;

/// Which files are videos or images, by their names. Hidden files are neither: foreign drives get hidden twins of
/// every file.
public final class MediaNames {
    private static final Set<String> VIDEOS = Set.of(
            "3gp", "asf", "avi", "dv", "flv", "h264", "h265", "hevc", "m2ts", "m4v", "mj2", "mjpeg", "mkv", "mov",
            "mp4", "mpeg", "mpg", "mts", "mxf", "ogv", "qt", "ts", "vob", "webm", "wmv");
    private static final Set<String> IMAGES = Set.of("jpg", "jpeg", "png", "bmp", "tif", "tiff", "webp");

    private MediaNames() {}

    public static boolean isVideo(String name) {
        return !name.startsWith(".") && VIDEOS.contains(ending(name));
    }

    /// Whether it is an image of a kind that is read.
    public static boolean isImage(String name) {
        return !name.startsWith(".") && IMAGES.contains(ending(name));
    }

    /// The name without its ending.
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// The ending in small letters, without its dot.
    public static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
