package org.dianet.imaging.motion;

import java.util.List;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.imaging.Polygon;
import org.dianet.imaging.Resampler;

/// A small grey picture.
///
/// @param values `height · width` unsigned bytes; not written to afterwards
public record GreyPlane(int width, int height, byte[] values) {
    /// @throws IllegalArgumentException if the array's length does not fit
    public GreyPlane {
        if (values.length != width * height) {
            throw new IllegalArgumentException(
                    "a plane of " + width + "×" + height + " cannot have " + values.length + " values");
        }
    }

    public static GreyPlane of(Frame frame) {
        return new GreyPlane(frame.width(), frame.height(), Resampler.bytes(frame, Colour.GREY));
    }

    /// The frame as large as `longest` allows.
    public static GreyPlane of(Frame frame, int longest) {
        double shrink = Math.min(1, (double) longest / Math.max(frame.width(), frame.height()));
        int width = Math.max(1, (int) Math.round(frame.width() * shrink));
        int height = Math.max(1, (int) Math.round(frame.height() * shrink));
        return new GreyPlane(width, height, Resampler.resample(frame, width, height, Colour.GREY));
    }

    public int at(int pixel) {
        return values[pixel] & 0xff;
    }

    public Frame frame() {
        int[] argb = new int[values.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | at(i) * 0x010101;
        }
        return new Frame(width, height, argb);
    }

    /// The pixels whose middles lie in any of the outlines, given in this plane's pixels.
    public int[] within(List<Polygon> outlines) {
        int[] pixels = new int[values.length];
        int count = 0;
        for (int i = 0; i < pixels.length; i++) {
            int row = i / width;
            Point middle = new Point(i % width + 0.5, row + 0.5);
            if (outlines.stream().anyMatch(outline -> outline.contains(middle))) {
                pixels[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(pixels, count);
    }

    /// The mean absolute grey change over some pixels; 0 over none.
    ///
    /// @throws IllegalArgumentException if the planes are not of one size
    public double change(GreyPlane other, int[] pixels) {
        if (other.width != width || other.height != height) {
            throw new IllegalArgumentException(
                    "a plane of " + width + "×" + height + " compared with one of " + other.width + "×" + other.height);
        }
        long sum = 0;
        for (int pixel : pixels) {
            sum += Math.abs(at(pixel) - other.at(pixel));
        }
        return pixels.length == 0 ? 0 : (double) sum / pixels.length;
    }

    /// How alike some pixels of two planes are: the correlation of their grey levels.
    public double likeness(GreyPlane other, int[] pixels) {
        return Correlation.of(pixels.length, i -> at(pixels[i]), i -> other.at(pixels[i]));
    }
}
