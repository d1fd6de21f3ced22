package org.dianet.storage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.dianet.imaging.Frame;

/// Writes frames as PNG, pixel for pixel.
public final class PngFile {
    private static final String PHYS = "pHYs";
    private static final byte PER_METRE = 1;
    private static final double METRES_PER_INCH = 0.0254;
    /// Signature and the chunk IHDR, which comes first.
    private static final int HEADER = 8 + 25;

    private PngFile() {}

    /// Makes the folder if there is none and replaces a file of this name.
    ///
    /// @throws IOException if it cannot be written
    public static void write(Path file, Frame frame) throws IOException {
        write(file, bytes(frame));
    }

    /// The same for the content of a picture or of another file.
    ///
    /// @throws IOException if it cannot be written
    public static void write(Path file, byte[] content) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        new AtomicFile().write(file, content);
    }

    /// The content of such a file.
    public static byte[] bytes(Frame frame) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image(frame), "png", png);
        return png.toByteArray();
    }

    /// The same with a chunk `pHYs`, which says how large it is on paper.
    ///
    /// @param dpi pixels per inch
    public static byte[] bytes(Frame frame, int dpi) throws IOException {
        byte[] plain = bytes(frame);
        int perMetre = (int) Math.round(dpi / METRES_PER_INCH);
        ByteBuffer chunk = ByteBuffer.allocate(PHYS.length() + 9);
        chunk.put(PHYS.getBytes(StandardCharsets.US_ASCII))
                .putInt(perMetre)
                .putInt(perMetre)
                .put(PER_METRE);
        CRC32 check = new CRC32();
        check.update(chunk.array());
        ByteBuffer png = ByteBuffer.allocate(plain.length + chunk.capacity() + 2 * Integer.BYTES);
        png.put(plain, 0, HEADER).putInt(9).put(chunk.array()).putInt((int) check.getValue());
        return png.put(plain, HEADER, plain.length - HEADER).array();
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
