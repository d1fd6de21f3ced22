package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.dianet.video.ImageFiles;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepImageTest {
    private static final Media MEDIA = new Media.ImageFolder("clip");

    @TempDir
    Path root;

    /// A row of values from 0 to `most`.
    private void ramp(String name, int most) {
        BufferedImage image = new BufferedImage(256, 2, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 256; x++) {
            image.getRaster().setSample(x, 0, 0, Math.round(x * most / 255f));
            image.getRaster().setSample(x, 1, 0, Math.round(x * most / 255f));
        }
        ImageFiles.write(root.resolve("clip"), name, image);
    }

    private int[] greys(int index) throws MediaException {
        try (FrameReader reader = new JavaCvMedia().open(root, MEDIA, FrameNumbers.NONE)) {
            Frame frame = reader.read(new FrameIndex(index));
            return Arrays.stream(frame.argb())
                    .limit(256)
                    .map(argb -> argb & 0xFF)
                    .toArray();
        }
    }

    @ParameterizedTest
    @CsvSource({"1023,png", "4095,png", "16383,png", "65535,png", "4095,tif"})
    void aCameraOfFewerBitsShowsAllItsLevels(int most, String kind) throws Exception {
        for (int i = 0; i < 4; i++) {
            ramp("f" + i + "." + kind, most);
        }
        assertArrayEquals(IntStream.range(0, 256).toArray(), greys(2));
    }

    @Test
    void allImagesOfAFolderHaveOneRange() throws Exception {
        ramp("f0.png", 400);
        ramp("f1.png", 4095);
        assertEquals(Math.round(400 * 255 / 4095.0), greys(0)[255]);
        assertEquals(255, greys(1)[255]);
    }

    @Test
    void theDoctorIsToldWhatWasInferred() throws Exception {
        ramp("f0.png", 4000);
        assertEquals(
                OptionalInt.of(12),
                new JavaCvInspector().inspect(root, MEDIA, JobContext.silent()).bits());
    }

    @Test
    void tiffsAreReadWithUndisturbedPixels() throws Exception {
        Random random = new Random(5);
        Frame noise =
                new Frame(37, 23, random.ints(37 * 23).map(i -> i | 0xFF000000).toArray());
        ImageFiles.write(root.resolve("clip"), "a_001.tiff", noise);
        MediaInfo info = new JavaCvMedia().probe(root, MEDIA);
        assertEquals("37×23", info.width() + "×" + info.height());
        assertArrayEquals(
                noise.argb(),
                new JavaCvMedia().image(root.resolve("clip/a_001.tiff")).argb());
    }

    @Test
    void aCutTiffIsNotShownInPart() throws Exception {
        ramp("f0.tif", 255);
        Path file = root.resolve("clip/f0.tif");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThrows(MediaException.class, () -> new JavaCvMedia().image(file));
    }

    @Test
    void aStackOfImagesIsRefused() throws Exception {
        Path file = Files.createDirectories(root.resolve("clip")).resolve("stack1.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        BufferedImage page = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new javax.imageio.IIOImage(page, null, null), null);
            writer.writeToSequence(new javax.imageio.IIOImage(page, null, null), null);
            writer.endWriteSequence();
        }
        MediaException refusal = assertThrows(MediaException.class, () -> new JavaCvMedia().image(file));
        assertEquals(
                file + " contains several images; save each as its own file, with its number in the name.",
                refusal.getMessage());
    }

    /// Exif orientations 5 to 8 lay the picture on its side.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSizeIsThatAfterTurning(int orientation) throws Exception {
        ImageFiles.write(root.resolve("clip"), "f1.jpg", new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB));
        Path file = root.resolve("clip/f1.jpg");
        Files.write(file, withOrientation(Files.readAllBytes(file), orientation));
        MediaInfo info = new JavaCvMedia().probe(root, MEDIA);
        Frame shown = new JavaCvMedia().image(file);
        assertEquals(orientation < 5 ? "48×32" : "32×48", info.width() + "×" + info.height());
        assertEquals(info.width() + "×" + info.height(), shown.width() + "×" + shown.height());
    }

    @Test
    void picturesTurnedUnalikeAreFound() throws Exception {
        for (int i = 0; i < 3; i++) {
            ImageFiles.write(
                    root.resolve("clip"), "f" + i + ".jpg", new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB));
        }
        Path file = root.resolve("clip/f1.jpg");
        Files.write(file, withOrientation(Files.readAllBytes(file), 6));
        var report = new JavaCvInspector().inspect(root, MEDIA, JobContext.silent());
        assertEquals(1, report.faults().size());
        assertEquals(1, report.faults().getFirst().frame().value());
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100"
                        + "%02x".formatted(orientation) + "0000" + "00000000"));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
