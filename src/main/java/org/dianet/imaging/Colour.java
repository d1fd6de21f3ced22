package org.dianet.imaging;

/// Channels of a dynamic image.
public enum Colour {
    RGB(3),
    GREY(1);

    private final int channels;

    Colour(int channels) {
        this.channels = channels;
    }

    public int channels() {
        return channels;
    }
}
