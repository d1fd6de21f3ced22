package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameCode;
import org.dianet.video.FrameReader;
import org.dianet.video.ImageFiles;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFolderTest {
    private static final Media MEDIA = new Media.ImageFolder("clip");

    @TempDir
    Path root;

    private FrameReader open(FrameNumbers frames) throws MediaException {
        return new JavaCvMedia().open(root, MEDIA, frames);
    }

    private Path write(String name, BufferedImage image) {
        return ImageFiles.write(root.resolve("clip"), name, image);
    }

    private Path code(String name, int code) {
        return ImageFiles.write(root.resolve("clip"), name, FrameCode.draw(code));
    }

    private static Frame noise(int width, int height) {
        Random random = new Random(5);
        return new Frame(
                width,
                height,
                random.ints((long) width * height).map(i -> i | 0xFF000000).toArray());
    }

    @Test
    void everyFrameIsFoundThroughGapsPaddingAndKinds() throws Exception {
        long[] numbers = new Random(1).longs(60, 17, 4000).distinct().sorted().toArray();
        String[] patterns = {"reg_img%d.jpg", "a_%05d.png", "%08d.BMP", "s01_%d.jpeg"};
        for (long n : numbers) {
            code(patterns[(int) (n % patterns.length)].formatted(n), (int) n);
        }
        try (FrameReader reader = open(FrameNumbers.NONE)) {
            assertEquals(FrameNumbers.of(numbers), reader.frames());
            Random random = new Random(2);
            for (int jump = 0; jump < 300; jump++) {
                FrameIndex index = new FrameIndex(random.nextInt(numbers.length));
                assertEquals(numbers[index.value()], FrameCode.read(reader.read(index)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void pixelsAreUndisturbed(String kind) throws Exception {
        Frame noise = noise(37, 23);
        Path file = ImageFiles.write(root, "x1." + kind, noise);
        assertArrayEquals(noise.argb(), new JavaCvMedia().image(file).argb());
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void aGreyImageHasEqualChannels(int type) throws Exception {
        BufferedImage grey = new BufferedImage(2, 1, type);
        int full = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
        grey.getRaster().setSample(0, 0, 0, full);
        grey.getRaster().setSample(1, 0, 0, type == BufferedImage.TYPE_BYTE_GRAY ? 0x80 : 0x8000);
        assertArrayEquals(
                new int[] {0xFFFFFFFF, 0xFF808080},
                new JavaCvMedia().image(write("g1.png", grey)).argb());
    }

    @Test
    void alphaIsDropped() throws Exception {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x40FF8000);
        assertArrayEquals(
                new int[] {0xFFFF8000},
                new JavaCvMedia().image(write("a1.png", image)).argb());
    }

    @Test
    void theClipKeepsItsIndexesWhenAFileHasGone() throws Exception {
        code("img10.jpg", 10);
        code("img12.jpg", 12);
        try (FrameReader reader = open(FrameNumbers.of(10, 11, 12))) {
            assertEquals(12, FrameCode.read(reader.read(new FrameIndex(2))));
            MediaException missing = assertThrows(MediaException.class, () -> reader.read(new FrameIndex(1)));
            assertEquals("Frame 11 is missing from " + root.resolve("clip") + ".", missing.getMessage());
            assertEquals(List.of(new FrameIndex(1)), reader.unreadable());
        }
    }

    @Test
    void aDamagedImageLeavesTheOthersReadable() throws Exception {
        code("img1.jpg", 1);
        Path damaged = code("img2.jpg", 2);
        Files.write(damaged, java.util.Arrays.copyOf(Files.readAllBytes(damaged), 900));
        code("img3.jpg", 3);
        try (FrameReader reader = open(FrameNumbers.NONE)) {
            assertThrows(MediaException.class, () -> reader.read(new FrameIndex(1)));
            assertEquals(3, FrameCode.read(reader.read(new FrameIndex(2))));
        }
    }

    @Test
    void anImageOfAnotherSizeIsNamed() throws Exception {
        code("img1.jpg", 1);
        Path odd = ImageFiles.write(root.resolve("clip"), "img2.jpg", noise(64, 48));
        try (FrameReader reader = open(FrameNumbers.NONE)) {
            MediaException e = assertThrows(MediaException.class, () -> reader.read(new FrameIndex(1)));
            assertEquals(odd + " is 64×48 pixels, but img1.jpg of the same clip is 160×128.", e.getMessage());
        }
    }

    @Test
    void aProbeTellsSizeAndNumbers() throws Exception {
        code("img3.jpg", 3);
        code("img5.jpg", 5);
        MediaInfo info = new JavaCvMedia().probe(root, MEDIA);
        assertEquals(FrameCode.WIDTH, info.width());
        assertEquals(FrameCode.HEIGHT, info.height());
        assertEquals(FrameNumbers.of(3, 5), info.frames());
    }

    @Test
    void pathsBeyondAsciiAreRead() throws Exception {
        assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode("微表情é"));
        Path file = ImageFiles.write(root.resolve("微表情 é"), "帧 7.jpg", FrameCode.draw(7));
        assertEquals(7, FrameCode.read(new JavaCvMedia().image(file)));
    }

    @Test
    void aMotionImageHasNoFrames() {
        MediaException e = assertThrows(
                MediaException.class,
                () -> new JavaCvMedia().open(root, new Media.MotionImage("m.png"), FrameNumbers.NONE));
        assertEquals("The clip's media m.png is a ready-made motion image; it has no frames to show.", e.getMessage());
    }
}
