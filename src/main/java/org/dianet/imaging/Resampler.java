package org.dianet.imaging;

import java.util.Arrays;

/// Brings frames to one size: every target pixel is the mean of the source area it covers; where it covers less than a
/// source pixel, it is interpolated bilinearly. The same input gives the same bytes on every machine.
///
/// The whole frame is scaled to the target, which distorts it slightly if their aspects differ (cropped faces of the
/// published sets are up to a third taller than wide). If they differ by more than [#LARGEST_DISTORTION], the middle of
/// the frame with the target's aspect is taken instead.
public final class Resampler {
    /// A 640×480 frame still fits whole into a square.
    public static final double LARGEST_DISTORTION = 1.34;

    private final int sourceWidth;
    private final int sourceHeight;
    private final int width;
    private final int height;
    private final Colour colour;
    private final double usedWidth;
    private final double usedHeight;
    private final ResamplingKernel columns;
    private final ResamplingKernel rows;

    /// A resampler for frames of one size, which keeps its tables from frame to frame.
    public Resampler(int sourceWidth, int sourceHeight, int width, int height, Colour colour) {
        this.sourceWidth = sourceWidth;
        this.sourceHeight = sourceHeight;
        this.width = width;
        this.height = height;
        this.colour = colour;
        double stretch = (double) sourceWidth * height / ((double) sourceHeight * width);
        usedWidth = stretch > LARGEST_DISTORTION ? sourceWidth / stretch : sourceWidth;
        usedHeight = stretch < 1 / LARGEST_DISTORTION ? sourceHeight * stretch : sourceHeight;
        this.columns = ResamplingKernel.of((sourceWidth - usedWidth) / 2, usedWidth, sourceWidth, width);
        this.rows = ResamplingKernel.of((sourceHeight - usedHeight) / 2, usedHeight, sourceHeight, height);
    }

    /// Where a place of the source comes to lie in the target; outside of it if that part is not taken.
    public Point place(Point source) {
        return new Point(
                (source.x() - (sourceWidth - usedWidth) / 2) * width / usedWidth,
                (source.y() - (sourceHeight - usedHeight) / 2) * height / usedHeight);
    }

    /// One frame as `height · width · channels` unsigned bytes (HWC).
    public static byte[] resample(Frame frame, int width, int height, Colour colour) {
        return new Resampler(frame.width(), frame.height(), width, height, colour).apply(frame);
    }

    /// One frame at another size, in colour.
    public static Frame shrunk(Frame frame, int width, int height) {
        byte[] rgb = resample(frame, width, height, Colour.RGB);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff);
        }
        return new Frame(width, height, argb);
    }

    /// The frame's own pixels as `height · width · channels` unsigned bytes.
    public static byte[] bytes(Frame frame, Colour colour) {
        int[] argb = frame.argb();
        byte[] bytes = new byte[argb.length * colour.channels()];
        for (int i = 0; i < argb.length; i++) {
            if (colour == Colour.GREY) {
                bytes[i] = (byte) channel(argb[i], Colour.GREY, 0);
            } else {
                bytes[3 * i] = (byte) (argb[i] >> 16);
                bytes[3 * i + 1] = (byte) (argb[i] >> 8);
                bytes[3 * i + 2] = (byte) argb[i];
            }
        }
        return bytes;
    }

    /// @throws IllegalArgumentException if the frame is not of the size this resampler was made for
    public byte[] apply(Frame frame) {
        if (!fits(frame)) {
            throw new IllegalArgumentException("a frame of " + frame.width() + "×" + frame.height()
                    + " among frames of " + sourceWidth + "×" + sourceHeight);
        }
        if (sourceWidth == width && sourceHeight == height) {
            return bytes(frame, colour);
        }
        return vertically(horizontally(frame));
    }

    /// A plane of any values, without rounding.
    ///
    /// @param plane one value a pixel of the source
    public double[] apply(double[] plane) {
        if (plane.length != sourceWidth * sourceHeight) {
            throw new IllegalArgumentException(
                    plane.length + " values for " + sourceWidth + "×" + sourceHeight + " pixels");
        }
        if (sourceWidth == width && sourceHeight == height) {
            return plane.clone();
        }
        double[] lines = new double[sourceHeight * width];
        for (int i = 0; i < lines.length; i++) {
            double[] share = columns.shares()[i % width];
            int from = i / width * sourceWidth + columns.first()[i % width];
            for (int s = 0; s < share.length; s++) {
                lines[i] += share[s] * plane[from + s];
            }
        }
        double[] result = new double[height * width];
        for (int i = 0; i < result.length; i++) {
            double[] share = rows.shares()[i / width];
            int from = rows.first()[i / width] * width + i % width;
            for (int s = 0; s < share.length; s++) {
                result[i] += share[s] * lines[from + s * width];
            }
        }
        return result;
    }

    boolean fits(Frame frame) {
        return frame.width() == sourceWidth && frame.height() == sourceHeight;
    }

    private double[] horizontally(Frame frame) {
        int channels = colour.channels();
        double[] result = new double[sourceHeight * width * channels];
        byte[] row = new byte[sourceWidth * channels];
        for (int y = 0; y < sourceHeight; y++) {
            for (int x = 0; x < sourceWidth; x++) {
                for (int c = 0; c < channels; c++) {
                    row[x * channels + c] = (byte) channel(frame.argb()[y * sourceWidth + x], colour, c);
                }
            }
            for (int x = 0; x < width; x++) {
                double[] share = columns.shares()[x];
                for (int c = 0; c < channels; c++) {
                    double sum = 0;
                    for (int s = 0; s < share.length; s++) {
                        sum += share[s] * (row[(columns.first()[x] + s) * channels + c] & 0xff);
                    }
                    result[(y * width + x) * channels + c] = sum;
                }
            }
        }
        return result;
    }

    private byte[] vertically(double[] source) {
        int line = width * colour.channels();
        byte[] result = new byte[height * line];
        double[] sum = new double[line];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, 0.5); // rounds when cut to an integer
            double[] share = rows.shares()[y];
            for (int s = 0; s < share.length; s++) {
                int from = (rows.first()[y] + s) * line;
                for (int i = 0; i < line; i++) {
                    sum[i] += share[s] * source[from + i];
                }
            }
            for (int i = 0; i < line; i++) {
                result[y * line + i] = (byte) Math.min(255, (int) sum[i]);
            }
        }
        return result;
    }

    /// Luma of ITU-R BT.601 for grey.
    private static int channel(int argb, Colour colour, int c) {
        return switch (colour) {
            case RGB -> argb >> (16 - 8 * c) & 0xff;
            case GREY -> (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff) + 500) / 1000;
        };
    }
}
