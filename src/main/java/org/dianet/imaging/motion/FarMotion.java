package org.dianet.imaging.motion;

import org.dianet.imaging.Frame;

/// Enlarges motion that is too far for [MotionMagnifier], which turns the waves of a picture: pixels are moved along
/// the optical flow instead, as far as the picture does not fold over itself.
///
/// @param field smooth displacements since the reference, in pixels of the picture
/// @param bend the steepest change of the displacement from one pixel to the next
public record FarMotion(FlowField field, double bend) {
    /// A displacement that changes by a pixel from one pixel to the next lays both on one another.
    private static final double MOST_BEND = 0.7;
    /// Pixels on either side over which known displacements are spread, three times.
    private static final int REACH = 6;
    /// Weight of rest among the values around a pixel.
    private static final double REST = 0.02;
    private static final int STEPS = 12;

    /// @param field the flow from one frame to the other, of their size
    public static FarMotion of(FlowField field, Frame from, Frame to) {
        float[] known = FlowNoise.known(field, from, to);
        float[] weights = spread(known.clone(), field);
        FlowField smooth = new FlowField(
                field.width(),
                field.height(),
                divided(spread(FlowNoise.product(field.dx(), known), field), weights),
                divided(spread(FlowNoise.product(field.dy(), known), field), weights));
        return new FarMotion(smooth, bend(smooth));
    }

    private static float[] spread(float[] values, FlowField of) {
        float[] spread = values;
        for (int pass = 0; pass < 3; pass++) {
            spread = BoxMean.of(spread, of.width(), of.height(), REACH);
        }
        return spread;
    }

    private static float[] divided(float[] sums, float[] weights) {
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (sums[i] / (weights[i] + REST));
        }
        return means;
    }

    private static double bend(FlowField field) {
        int width = field.width();
        double most = 0;
        for (int y = 1; y < field.height(); y++) {
            for (int x = 1; x < width; x++) {
                int at = y * width + x;
                double across = Math.hypot(field.dx()[at] - field.dx()[at - 1], field.dy()[at] - field.dy()[at - 1]);
                double down =
                        Math.hypot(field.dx()[at] - field.dx()[at - width], field.dy()[at] - field.dy()[at - width]);
                most = Math.max(most, Math.max(across, down));
            }
        }
        return most;
    }

    /// How far anything moves.
    public double farthest() {
        return field.quantile(1);
    }

    /// What can be added to the motion without a fold, at most `wanted`.
    public double possible(double wanted) {
        return bend == 0 ? wanted : Math.min(wanted, MOST_BEND / bend);
    }

    /// The frame with its motion enlarged: what has moved by δ has moved by (1 + strength)·δ.
    ///
    /// @param now of the field's size
    public Frame magnify(Frame now, double strength) {
        int width = field.width();
        int height = field.height();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = moved(now, x, y, strength);
            }
        }
        return new Frame(width, height, argb);
    }

    /// The colour of the place p of the reference that lands here: p + (1 + strength)·d(p) = (x, y). In the frame it
    /// stands at p + d(p).
    private int moved(Frame now, int x, int y, double strength) {
        double px = x;
        double py = y;
        for (int step = 0; step < STEPS; step++) {
            double nextX = x - (1 + strength) * at(field.dx(), px, py);
            double nextY = y - (1 + strength) * at(field.dy(), px, py);
            // Half way each time, which settles where whole steps would swing.
            px += (nextX - px) / 2;
            py += (nextY - py) / 2;
        }
        return colour(now, px + at(field.dx(), px, py), py + at(field.dy(), px, py));
    }

    private double at(float[] values, double x, double y) {
        return Bilinear.at(values, field.width(), field.height(), (float) x, (float) y);
    }

    private int colour(Frame frame, double x, double y) {
        int left = Math.clamp((long) Math.floor(x), 0, frame.width() - 1);
        int top = Math.clamp((long) Math.floor(y), 0, frame.height() - 1);
        int right = Math.min(frame.width() - 1, left + 1);
        int below = Math.min(frame.height() - 1, top + 1);
        double u = Math.clamp(x - left, 0, 1);
        double v = Math.clamp(y - top, 0, 1);
        int[] argb = frame.argb();
        int[] corners = {
            argb[top * frame.width() + left],
            argb[top * frame.width() + right],
            argb[below * frame.width() + left],
            argb[below * frame.width() + right]
        };
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = (1 - v) * ((1 - u) * (corners[0] >> shift & 0xff) + u * (corners[1] >> shift & 0xff))
                    + v * ((1 - u) * (corners[2] >> shift & 0xff) + u * (corners[3] >> shift & 0xff));
            mixed = mixed << 8 | (int) Math.round(value);
        }
        return mixed;
    }
}
