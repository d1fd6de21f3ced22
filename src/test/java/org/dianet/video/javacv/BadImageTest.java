package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dianet.video.FrameCode;
import org.dianet.video.ImageFiles;
import org.dianet.video.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadImageTest {
    @TempDir
    Path folder;

    private static String refusal(Path file) {
        return String.valueOf(assertThrows(MediaException.class, () -> new JavaCvMedia().image(file))
                .getMessage());
    }

    @Test
    void anEmptyFile() throws Exception {
        Path file = Files.createFile(folder.resolve("img1.jpg"));
        assertEquals(file + " is empty (0 bytes).", refusal(file));
    }

    @Test
    void aTextFile() throws Exception {
        Path file = Files.writeString(folder.resolve("img1.jpg"), "This is a note about frame one, not an image.");
        assertEquals(file + " is not a JPEG, PNG, BMP, TIFF or WebP image, whatever its name says.", refusal(file));
    }

    @Test
    void aMissingFile() {
        Path file = folder.resolve("img1.jpg");
        assertEquals(
                "There is no file or folder " + file + ". Was it moved, or is its drive not connected?", refusal(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"img1.jpg", "img1.png", "img1.bmp"})
    void aTruncatedImage(String name) throws Exception {
        Path file = ImageFiles.write(folder, name, FrameCode.draw(77));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
        assertEquals(file + " is cut off: the end of the image is missing. Copy it again.", refusal(file));
    }

    @Test
    void aPngWithDamagedPixels() throws Exception {
        Path file = ImageFiles.write(folder, "img1.png", FrameCode.draw(77));
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 41, bytes.length - 16, (byte) 0x5A);
        Files.write(file, bytes);
        assertEquals(file + " is damaged and cannot be decoded.", refusal(file));
    }

    @Test
    void anImageAboveAHundredMegapixels() throws Exception {
        Path file = ImageFiles.write(folder, "img1.png", FrameCode.draw(77));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        bytes.putInt(16, 20_000).putInt(20, 10_000);
        Files.write(file, bytes.array());
        assertEquals(file + " has 20000×10000 pixels; images above 100 megapixels are not read.", refusal(file));
    }
}
