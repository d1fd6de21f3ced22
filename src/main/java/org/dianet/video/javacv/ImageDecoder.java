package org.dianet.video.javacv;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.minMaxLoc;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYDEPTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_BGR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2BGRA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.dianet.imaging.DeepFrame;
import org.dianet.imaging.Frame;
import org.dianet.video.LibraryException;
import org.dianet.video.MediaException;
import org.dianet.video.javacv.file.NativeLibraries;

/// Decodes single image files. Reads the bytes in Java, because OpenCV's own file access fails on names outside the
/// system's code page.
final class ImageDecoder {
    private static final long MOST_PIXELS = 100_000_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int HEAD = 16 << 10;
    private static final int TAIL = 4 << 10;

    private ImageDecoder() {}

    static Frame decode(Path file) throws MediaException {
        return decode(file, ValueRange.SIXTEEN_BITS);
    }

    /// @param range of the values of images with 16 bits a value
    static Frame decode(Path file, ValueRange range) throws MediaException {
        byte[] bytes = bytes(file);
        ImageHeader header = header(file, bytes);
        check(header, file);
        NativeLibraries.requireOpenCv();
        try (BytePointer encoded = new BytePointer(bytes);
                Mat input = new Mat(1, bytes.length, CV_8U, encoded);
                Mat bgr = imdecode(input, IMREAD_COLOR_BGR | (header.deep() ? IMREAD_ANYDEPTH : 0));
                Mat bytewise = new Mat();
                Mat bgra = new Mat()) {
            if (bgr == null || bgr.empty()) {
                throw new MediaException(file + " is damaged and cannot be decoded.");
            }
            boolean deep = bgr.depth() == CV_16U;
            if (deep) {
                bgr.convertTo(bytewise, CV_8U, range.scale(), 0);
            }
            cvtColor(deep ? bytewise : bgr, bgra, COLOR_BGR2BGRA);
            return frame(bgra);
        } catch (OutOfMemoryError e) {
            throw tooLarge(file, header, e);
        } catch (RuntimeException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("memory")) {
                throw tooLarge(file, header, e);
            }
            throw new MediaException(file + " is damaged and cannot be decoded.", e);
        }
    }

    /// The largest value in an image with 16 bits a value; empty for another image.
    static OptionalInt largest(Path file) throws MediaException {
        if (!header(file).deep()) {
            return OptionalInt.empty();
        }
        byte[] bytes = bytes(file);
        NativeLibraries.requireOpenCv();
        try (BytePointer encoded = new BytePointer(bytes);
                Mat input = new Mat(1, bytes.length, CV_8U, encoded);
                Mat deep = imdecode(input, IMREAD_COLOR_BGR | IMREAD_ANYDEPTH)) {
            if (deep == null || deep.empty() || deep.depth() != CV_16U) {
                return OptionalInt.empty();
            }
            try (Mat row = deep.reshape(1);
                    DoublePointer most = new DoublePointer(1)) {
                minMaxLoc(row, null, most, null, null, null);
                return OptionalInt.of((int) most.get());
            }
        } catch (RuntimeException e) {
            return OptionalInt.empty(); // said when this image is asked for
        }
    }

    /// The values of an image with one of 16 bits a pixel, as they are; empty for 8 bits a value, or colours.
    static Optional<DeepFrame> deep(Path file) throws MediaException {
        if (!header(file).deep()) {
            return Optional.empty();
        }
        byte[] bytes = bytes(file);
        NativeLibraries.requireOpenCv();
        try (BytePointer encoded = new BytePointer(bytes);
                Mat input = new Mat(1, bytes.length, CV_8U, encoded);
                Mat deep = imdecode(input, IMREAD_UNCHANGED)) {
            if (deep == null || deep.empty()) {
                throw new MediaException(file + " is damaged and cannot be decoded.");
            }
            if (deep.depth() != CV_16U || deep.channels() != 1) {
                return Optional.empty();
            }
            char[] values = new char[deep.cols() * deep.rows()];
            short[] shorts = new short[values.length];
            try (BytePointer data = deep.data();
                    ShortPointer pixels = new ShortPointer(data)) {
                pixels.get(shorts);
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = (char) shorts[i];
            }
            return Optional.of(new DeepFrame(deep.cols(), deep.rows(), values));
        } catch (RuntimeException e) {
            throw new MediaException(file + " is damaged and cannot be decoded.", e);
        }
    }

    private static LibraryException tooLarge(Path file, ImageHeader header, Throwable e) {
        return new LibraryException(
                "There is not enough memory to read " + file + " with its " + header.width() + "×" + header.height()
                        + " pixels. Close other programs and try again.",
                e);
    }

    /// Bytes B, G, R, A are the int `0xAARRGGBB` on every processor the program runs on.
    private static Frame frame(Mat bgra) {
        int[] argb = new int[bgra.cols() * bgra.rows()];
        try (BytePointer data = bgra.data();
                IntPointer pixels = new IntPointer(data)) {
            pixels.get(argb);
        }
        return new Frame(bgra.cols(), bgra.rows(), argb);
    }

    /// Reads only the ends of a large file if they say enough.
    static ImageHeader header(Path file) throws MediaException {
        Optional<ImageHeader> quick = quickHeader(file).filter(ImageHeader::complete);
        ImageHeader header = quick.isPresent() ? quick.get() : header(file, bytes(file));
        check(header, file);
        return header;
    }

    private static Optional<ImageHeader> quickHeader(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long length = channel.size();
            if (length <= HEAD + TAIL) {
                return Optional.empty();
            }
            ByteBuffer ends = ByteBuffer.allocate(HEAD + TAIL);
            ends.limit(HEAD);
            read(channel, ends, 0);
            ends.limit(HEAD + TAIL);
            read(channel, ends, length - TAIL);
            return ImageHeader.of(ends.array(), length);
        } catch (IOException e) {
            return Optional.empty(); // reading all of it says what is wrong
        }
    }

    private static void read(FileChannel channel, ByteBuffer into, long from) throws IOException {
        long at = from;
        while (into.hasRemaining()) {
            int count = channel.read(into, at);
            if (count < 0) {
                throw new EOFException();
            }
            at += count;
        }
    }

    private static ImageHeader header(Path file, byte[] bytes) throws MediaException {
        return ImageHeader.of(bytes)
                .orElseThrow(() -> new MediaException(
                        file + " is not a JPEG, PNG, BMP, TIFF or WebP image, whatever its name says."));
    }

    private static void check(ImageHeader header, Path file) throws MediaException {
        if (header.pixels() > MOST_PIXELS) {
            throw new MediaException(file + " has " + header.width() + "×" + header.height()
                    + " pixels; images above 100 megapixels are not read.");
        }
        if (header.pages() > 1) {
            throw new MediaException(
                    file + " contains several images; save each as its own file, with its number in the name.");
        }
        if (!header.complete()) {
            throw new MediaException(file + " is cut off: the end of the image is missing. Copy it again.");
        }
    }

    private static MediaException missing(Path file, IOException cause) {
        MediaException missing = MediaException.missing(file);
        missing.initCause(cause);
        return missing;
    }

    private static byte[] bytes(Path file) throws MediaException {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new MediaException(file + " is empty (0 bytes).");
            }
            if (size > MOST_BYTES) {
                throw new MediaException(file + " is larger than 1 GB, which no frame of a clip is.");
            }
            return Files.readAllBytes(file);
        } catch (MediaException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw missing(file, e);
        } catch (IOException e) {
            throw new MediaException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
