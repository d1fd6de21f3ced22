package org.dianet.imaging;

/// What became brighter or darker since another frame, as a grey picture: 128 + gain · (now − before), clipped.
/// Mid-grey means no change.
///
/// @param gain levels shown for a level of change
public record SignedDifference(double gain) {
    private static final int ZERO = 128;

    /// @throws IllegalArgumentException if the gain is not positive
    public SignedDifference {
        if (!(gain > 0)) {
            throw new IllegalArgumentException("the gain " + gain + " of a difference is not positive");
        }
    }

    /// @throws IllegalArgumentException if the frames are not of one size
    public Frame of(Frame now, Frame before) {
        if (now.width() != before.width() || now.height() != before.height()) {
            throw new IllegalArgumentException("a frame of " + now.width() + "×" + now.height()
                    + " compared with one of " + before.width() + "×" + before.height());
        }
        byte[] here = Resampler.bytes(now, Colour.GREY);
        byte[] there = Resampler.bytes(before, Colour.GREY);
        int[] argb = new int[here.length];
        for (int i = 0; i < argb.length; i++) {
            double change = gain * ((here[i] & 0xff) - (there[i] & 0xff));
            int level = Math.clamp(Math.round(ZERO + change), 0, 255);
            argb[i] = 0xff000000 | level << 16 | level << 8 | level;
        }
        return new Frame(now.width(), now.height(), argb);
    }
}
