package org.dianet.video.javacv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.dianet.video.LibraryException;
import org.jspecify.annotations.Nullable;

/// Sees that a native library works before it is used: a failure in the middle of a picture looks like a damaged file.
final class NativeLibraries {
    private static final String FOLDER = "org.bytedeco.javacpp.cachedir";

    private NativeLibraries() {}

    /// @param failure `null` if the library was loaded
    private record Trial(@Nullable Throwable failure) {}

    /// Loading is tried once; a second try of the virtual machine does not say any more what was wrong.
    private static final class OpenCv {
        private static final Trial TRIAL = trial(opencv_imgcodecs.class);
    }

    private static final class Ffmpeg {
        private static final Trial TRIAL = trial(avformat.class, swscale.class);
    }

    /// @throws LibraryException if it cannot be used
    static void requireOpenCv() {
        require("OpenCV", OpenCv.TRIAL);
    }

    /// @throws LibraryException if it cannot be used
    static void requireFfmpeg() {
        require("FFmpeg", Ffmpeg.TRIAL);
    }

    private static void require(String name, Trial trial) {
        Throwable failure = trial.failure();
        if (failure != null) {
            String folder = System.getProperty(FOLDER, System.getProperty("user.home", ".") + "/.javacpp/cache");
            throw new LibraryException(sentence(name, failure, Path.of(folder)), failure);
        }
    }

    private static Trial trial(Class<?>... libraries) {
        try {
            for (Class<?> library : libraries) {
                Loader.load(library);
            }
            return new Trial(null);
        } catch (LinkageError | RuntimeException e) {
            return new Trial(e);
        }
    }

    /// @param folder where libraries are unpacked
    static String sentence(String name, Throwable failure, Path folder) {
        String start = "The library " + name + ", which reads pictures, cannot be loaded: ";
        String set = " Set the environment variable XDG_CACHE_HOME to a folder ";
        String said = said(failure);
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("failed to map segment") || words.contains("operation not permitted")) {
            return start + "the disk of " + folder + " allows no programs (it is mounted noexec)." + set
                    + "on another disk.";
        }
        if (words.contains("no space left") || words.contains("quota")) {
            return start + "the disk of " + folder + " is full. Free some space there, or set the environment variable"
                    + " XDG_CACHE_HOME to a folder on another disk.";
        }
        if (words.contains("file too short") || words.contains("invalid elf")) {
            return start + "its files in " + folder + " are not complete. Delete that folder and start again.";
        }
        return refuses(folder)
                ? start + "it cannot be unpacked into " + folder + "." + set + "you can write to, on a disk with space."
                : start + said.lines().findFirst().orElse("").strip() + ".";
    }

    /// What all causes say, the deepest first.
    private static String said(Throwable failure) {
        Throwable cause = failure.getCause();
        String own = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return cause == null || cause.equals(failure) ? own : said(cause) + "\n" + own;
    }

    private static boolean refuses(Path folder) {
        try {
            Files.createDirectories(folder);
            Path tried = Files.createTempFile(folder, "can-be-written", ".tmp");
            try {
                Files.write(tried, new byte[1 << 16]);
            } finally {
                Files.delete(tried);
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
