package org.dianet.video.javacv.file;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.dianet.job.LibraryTrouble;
import org.dianet.video.LibraryException;
import org.jspecify.annotations.Nullable;

/// Sees that a native library works before it is used: a failure in the middle of a picture looks like a damaged file.
public final class NativeLibraries {
    private static final String FOLDER = "org.bytedeco.javacpp.cachedir";
    private static final String SIZE = "200 MB";

    private NativeLibraries() {}

    /// @param failure `null` if the library was loaded
    private record Trial(@Nullable Throwable failure) {}

    /// Loading is tried once; on a second try the virtual machine no longer reports the error.
    private static final class OpenCv {
        private static final Trial TRIAL = trial(opencv_imgcodecs.class);
    }

    private static final class Ffmpeg {
        private static final Trial TRIAL = trial(avformat.class, swscale.class);
    }

    /// @throws LibraryException if it cannot be used
    public static void requireOpenCv() {
        require("OpenCV", OpenCv.TRIAL);
    }

    /// @throws LibraryException if it cannot be used
    public static void requireFfmpeg() {
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
        return "The library " + name + ", which reads pictures, cannot be loaded: "
                + LibraryTrouble.of(failure, folder, SIZE) + ".";
    }
}
