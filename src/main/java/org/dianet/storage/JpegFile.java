package org.dianet.storage;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.dianet.imaging.Frame;

/// Writes frames as JPEG with the Java runtime's own encoder, whose bytes depend on the pixels alone.
public final class JpegFile {
    private static final float QUALITY = .88f;

    private JpegFile() {}

    public static void write(Path file, Frame frame) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(PngFile.image(frame), null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
