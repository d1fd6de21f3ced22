package org.dianet.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.dianet.imaging.Frame;

/// Images written by the Java platform, independently of the decoder under test.
public final class ImageFiles {
    private ImageFiles() {}

    public static Path write(Path folder, String name, Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, frame.width(), frame.height(), frame.argb(), 0, frame.width());
        return write(folder, name, image);
    }

    public static Path write(Path folder, String name, BufferedImage image) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name);
            String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
            String format = extension.equals("jpeg") ? "jpg" : extension;
            if (!ImageIO.write(image, format, file.toFile())) {
                throw new AssertionError("no writer for " + name);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
