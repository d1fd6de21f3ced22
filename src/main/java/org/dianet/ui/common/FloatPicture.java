package org.dianet.ui.common;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.dianet.imaging.FloatImage;

/// A float image with values 0..1 as a picture; values outside are clipped.
public final class FloatPicture {
    private FloatPicture() {}

    public static Image of(FloatImage image) {
        int width = image.width();
        int height = image.height();
        WritableImage picture = new WritableImage(width, height);
        picture.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb(image), 0, width);
        return picture;
    }

    static int[] argb(FloatImage image) {
        int channels = image.channels();
        float[] values = image.values();
        int[] pixels = new int[image.width() * image.height()];
        for (int i = 0; i < pixels.length; i++) {
            int at = i * channels;
            int red = level(values[at]);
            int green = channels < 3 ? red : level(values[at + 1]);
            int blue = channels < 3 ? red : level(values[at + 2]);
            pixels[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        return pixels;
    }

    private static int level(float value) {
        return Math.clamp(Math.round(255 * value), 0, 255);
    }
}
