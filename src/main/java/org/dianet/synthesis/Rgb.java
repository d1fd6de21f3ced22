package org.dianet.synthesis;

/// A colour, 0..255 a channel.
record Rgb(double red, double green, double blue) {

    static Rgb hex(int rgb) {
        return new Rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    Rgb times(double factor) {
        return new Rgb(red * factor, green * factor, blue * factor);
    }

    Rgb times(double r, double g, double b) {
        return new Rgb(red * r, green * g, blue * b);
    }

    Rgb plus(double amount) {
        return new Rgb(red + amount, green + amount, blue + amount);
    }

    Rgb mix(Rgb other, double share) {
        return new Rgb(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }
}
