package org.dianet.imaging.motion;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;

/// Enlarges the motion since a reference frame: every octave of the picture is moved `strength` times further in the
/// direction in which its phase moved, so that a displacement δ becomes (1 + strength)·δ (phase-based magnification in
/// the Riesz pyramid, Wadhwa et al. 2014). Works on the brightness and leaves the colours; a picture larger than
/// [#LARGEST] is shrunk to it.
///
/// Safe to use from several threads.
public final class MotionMagnifier {
    /// Longest side of what is worked on and given back.
    public static final int LARGEST = 480;

    private static final int SMALLEST_BAND = 8;
    private static final int MOST_LEVELS = 5;
    private final int sourceWidth;
    private final int sourceHeight;
    private final int width;
    private final int height;
    private final int rows;
    private final int columns;
    private final List<RieszFilter> filters = new ArrayList<>();
    private final List<RieszBand> reference = new ArrayList<>();

    /// @param reference the frame from which motion is measured, e.g. the onset
    public MotionMagnifier(Frame reference) {
        double shrink = Math.min(1, (double) LARGEST / Math.max(reference.width(), reference.height()));
        this.sourceWidth = reference.width();
        this.sourceHeight = reference.height();
        this.width = Math.max(1, (int) Math.round(sourceWidth * shrink));
        this.height = Math.max(1, (int) Math.round(sourceHeight * shrink));
        this.rows = powerOfTwo(height);
        this.columns = powerOfTwo(width);
        Spectrum whole = spectrum(List.of(reference));
        int levels = Math.clamp(Integer.numberOfTrailingZeros(Math.min(rows, columns) / SMALLEST_BAND), 1, MOST_LEVELS);
        for (int level = 0; level < levels; level++) {
            RieszFilter filter = RieszFilter.of(rows, columns, level);
            this.filters.add(filter);
            this.reference.add(RieszBand.of(whole, filter));
        }
    }

    private static int powerOfTwo(int least) {
        return Math.max(2 * SMALLEST_BAND, Integer.highestOneBit(Math.max(1, least - 1)) * 2);
    }

    /// The frame with its motion enlarged.
    ///
    /// @param around frames around `frame` in time, itself among them, over which its phase is averaged
    ///     against noise; their weights are binomial, so an odd number keeps the moment
    /// @param strength how much motion is added for what there is; 0 leaves the frame
    /// @throws IllegalArgumentException if a frame is not of the reference's size
    public Frame magnify(Frame frame, List<Frame> around, double strength) {
        Spectrum whole = spectrum(around);
        Spectrum change = Spectrum.of(rows, columns);
        for (int level = 0; level < reference.size(); level++) {
            RieszBand before = reference.get(level);
            PhaseShift shift = new PhaseShift(before, RieszBand.of(whole, filters.get(level)));
            RieszBand.add(shift.enlarged(strength), before.rows(), before.columns(), level, change);
        }
        change.inverse();
        return brightened(frame, change.re());
    }

    private Frame brightened(Frame frame, float[] change) {
        byte[] colours = resampled(frame, Colour.RGB);
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int add = Math.round(change[y * columns + x]);
                int pixel = 0xff;
                for (int c = 0; c < 3; c++) {
                    pixel = pixel << 8 | Math.clamp((colours[3 * at + c] & 0xff) + add, 0, 255);
                }
                argb[at] = pixel;
            }
        }
        return new Frame(width, height, argb);
    }

    private byte[] resampled(Frame frame, Colour colour) {
        if (frame.width() != sourceWidth || frame.height() != sourceHeight) {
            throw new IllegalArgumentException("a frame of " + frame.width() + "×" + frame.height()
                    + " among frames of " + sourceWidth + "×" + sourceHeight);
        }
        return Resampler.resample(frame, width, height, colour);
    }

    private Spectrum spectrum(List<Frame> frames) {
        Spectrum plane = Spectrum.of(rows, columns);
        double share = 1;
        double sum = Math.pow(2, frames.size() - 1.0);
        for (int f = 0; f < frames.size(); f++) {
            add(resampled(frames.get(f), Colour.GREY), (float) (share / sum), plane.re());
            share *= (frames.size() - 1.0 - f) / (f + 1.0);
        }
        plane.forward();
        return plane;
    }

    /// Adds a picture; what the plane has beyond it leads from one border to the opposite one, since the transform
    /// takes them for neighbours.
    private void add(byte[] grey, float share, float[] plane) {
        float[] line = new float[columns];
        float[] first = new float[columns];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                line[x] = grey[y * width + x] & 0xff;
            }
            for (int x = width; x < columns; x++) {
                line[x] = between(line[width - 1], line[0], x - width + 1, columns - width + 1);
            }
            if (y == 0) {
                System.arraycopy(line, 0, first, 0, columns);
            }
            for (int x = 0; x < columns; x++) {
                plane[y * columns + x] += share * line[x];
            }
        }
        for (int y = height; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                plane[y * columns + x] += share * between(line[x], first[x], y - height + 1, rows - height + 1);
            }
        }
    }

    private static float between(float from, float to, int step, int steps) {
        return from + (to - from) * step / steps;
    }
}
