package org.dianet.imaging;

/// Images of floats as pictures.
public final class Pictures {
    private Pictures() {}

    /// Values 0..1 as 0..255; one channel becomes grey.
    public static Frame frame(FloatImage image) {
        int[] argb = new int[image.width() * image.height()];
        for (int i = 0; i < argb.length; i++) {
            int colour = 0xff;
            for (int c = 0; c < 3; c++) {
                float value = image.values()[i * image.channels() + Math.min(c, image.channels() - 1)];
                colour = colour << 8 | Math.round(255 * Math.clamp(value, 0f, 1f));
            }
            argb[i] = colour;
        }
        return new Frame(image.width(), image.height(), argb);
    }
}
