package org.dianet.ui.common.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.dianet.imaging.Frame;
import org.jspecify.annotations.Nullable;

/// Turns frames into pictures without allocating for each: two buffers take turns, so that the one on the screen is
/// never written to. One for each place that shows frames; used on the window's thread.
public final class FrameImage {
    private final @Nullable Buffer[] buffers = new @Nullable Buffer[2];
    private int turn;

    /// The frame as a picture, valid until the second call from now.
    public Image show(Frame frame) {
        turn = 1 - turn;
        Buffer buffer = buffers[turn];
        if (buffer == null || !buffer.fits(frame)) {
            buffer = Buffer.of(frame.width(), frame.height());
            buffers[turn] = buffer;
        }
        buffer.fill(frame);
        return buffer.image;
    }

    private record Buffer(PixelBuffer<IntBuffer> pixels, WritableImage image) {
        static Buffer of(int width, int height) {
            IntBuffer memory = ByteBuffer.allocateDirect(4 * width * height)
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer();
            PixelBuffer<IntBuffer> pixels =
                    new PixelBuffer<>(width, height, memory, PixelFormat.getIntArgbPreInstance());
            return new Buffer(pixels, new WritableImage(pixels));
        }

        boolean fits(Frame frame) {
            return pixels.getWidth() == frame.width() && pixels.getHeight() == frame.height();
        }

        void fill(Frame frame) {
            pixels.updateBuffer(whole -> {
                whole.getBuffer().clear().put(frame.argb()).flip();
                return null;
            });
        }
    }
}
