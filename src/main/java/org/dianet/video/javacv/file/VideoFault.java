package org.dianet.video.javacv.file;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DECODER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.video.LibraryException;
import org.dianet.video.MediaException;

/// What went wrong with a video file, as a sentence.
public final class VideoFault {
    private static final int BOX_TYPE = 4;
    private static final String MP4 = "ftyp";

    private VideoFault() {}

    /// @throws MediaException if the file has no bytes
    public static void refuseEmpty(Path file) throws MediaException {
        try {
            if (Files.size(file) == 0) {
                throw new MediaException(file + " is empty (0 bytes).");
            }
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// @param result what the library returned
    /// @throws MediaException if that is an error
    public static void check(int result, Path file) throws MediaException {
        if (result >= 0) {
            return;
        }
        if (result == AVERROR_INVALIDDATA || result == AVERROR_EOF) {
            throw new MediaException(
                    isMp4(file)
                            ? file + " is cut off: the index of the video (moov) is missing. The recording was not"
                                    + " finished or the copy is incomplete."
                            : file + " is not a video, or too damaged to be read as one.");
        }
        if (result == AVERROR_DECODER_NOT_FOUND) {
            throw new MediaException(file + " uses a video format that this program cannot decode.");
        }
        throw new MediaException(file + " cannot be opened: " + words(result) + ".");
    }

    /// Does nothing unless reading stopped for another reason than what is in the file: memory, or a disk or network
    /// that failed.
    ///
    /// @throws LibraryException if it did
    public static void notOfTheFile(int result, Path file) {
        if (result == AVERROR_ENOMEM()) {
            throw new LibraryException(
                    "There is not enough memory to read " + file + ". Close other programs and try again.",
                    new IOException(words(result)));
        }
        if (result < 0 && result != AVERROR_EOF) {
            throw new LibraryException(
                    file + " cannot be read further: " + words(result) + ". See to its disk or network and try again.",
                    new IOException(words(result)));
        }
    }

    private static String words(int result) {
        byte[] buffer = new byte[256];
        av_strerror(result, buffer, buffer.length);
        return new String(buffer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static boolean isMp4(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(BOX_TYPE + MP4.length());
            return new String(head, StandardCharsets.ISO_8859_1).endsWith(MP4);
        } catch (IOException e) {
            return false; // only the wording depends on it
        }
    }
}
