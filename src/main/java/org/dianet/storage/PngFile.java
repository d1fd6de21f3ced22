package org.dianet.storage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.dianet.imaging.Frame;

/// Writes frames as PNG, pixel for pixel.
public final class PngFile {
    private PngFile() {}

    /// Makes the folder if there is none and replaces a file of this name.
    ///
    /// @throws IOException if it cannot be written
    public static void write(Path file, Frame frame) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        new AtomicFile().write(file, bytes(frame));
    }

    /// The content of such a file.
    public static byte[] bytes(Frame frame) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image(frame), "png", png);
        return png.toByteArray();
    }

    /// A frame as Java draws it.
    public static BufferedImage image(Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, frame.width(), frame.height(), frame.argb(), 0, frame.width());
        return image;
    }

    /// The other way.
    ///
    /// @throws IOException if the bytes are no such file
    public static Frame frame(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        if (image == null) {
            throw new IOException("these bytes are not a picture");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        return new Frame(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
