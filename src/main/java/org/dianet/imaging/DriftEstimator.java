package org.dianet.imaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows a rigid head through aligned frames. Every frame is registered to the reference frame by Gauss-Newton steps
/// over the inner face (inverse compositional: Baker and Matthews, IJCV 2004), with Tukey weights on the grey
/// differences, so that lids and brows that move by themselves count little. A polynomial of degree three at most is
/// then laid through each of shift, shift and turn, which no expression of a fraction of a second can follow.
public final class DriftEstimator {
    private static final int STEPS = 12;
    private static final double BIWEIGHT = 4.685 * 1.4826;
    private static final int FRAMES_PER_DEGREE = 8;
    private static final int HIGHEST_DEGREE = 3;
    private static final double CONVERGED = 1e-3;

    private final int side;
    private final Point centre;
    private final float[] reference;
    private final int[] inner;
    private final float[] slopeX;
    private final float[] slopeY;
    private final @Nullable Similarity[] found;

    /// @param reference a square frame in which the face is upright
    /// @param face outline of the part of the face that is followed
    /// @param frames of the clip
    public DriftEstimator(Frame reference, Polygon face, int frames) {
        this.found = new Similarity[frames];
        this.side = reference.width();
        this.centre = new Point(side / 2.0, side / 2.0);
        this.reference = grey(reference);
        this.inner = pixelsIn(face);
        this.slopeX = slope(1);
        this.slopeY = slope(side);
    }

    private int[] pixelsIn(Polygon face) {
        int[] pixels = new int[side * side];
        int count = 0;
        for (int y = 2; y < side - 2; y++) {
            for (int x = 2; x < side - 2; x++) {
                // a chequerboard says as much about the head as all pixels
                if ((x + y) % 2 == 0 && face.contains(new Point(x + 0.5, y + 0.5))) {
                    pixels[count++] = y * side + x;
                }
            }
        }
        return Arrays.copyOf(pixels, count);
    }

    private float[] slope(int step) {
        float[] slope = new float[reference.length];
        for (int at : inner) {
            slope[at] = (reference[at + step] - reference[at - step]) / 2;
        }
        return slope;
    }

    /// Finds where the head is in one frame, aligned like the reference frame. Begun at the reference frame and
    /// continued to its neighbours, each starts where the last one was.
    ///
    /// @return from the reference frame's pixels to this frame's
    public Similarity follow(int index, Frame frame) {
        float[] grey = grey(frame);
        Similarity drift = start(index);
        for (int step = 0; step < STEPS; step++) {
            double[] change = step(grey, drift);
            drift = Similarity.rigid(centre, change[2], change[0], change[1])
                    .inverse()
                    .then(drift);
            if (Math.abs(change[0]) + Math.abs(change[1]) + side * Math.abs(change[2]) < CONVERGED) {
                break;
            }
        }
        found[index] = drift;
        return drift;
    }

    private Similarity start(int index) {
        Similarity before = index > 0 ? found[index - 1] : null;
        Similarity after = index + 1 < found.length ? found[index + 1] : null;
        return before != null ? before : after != null ? after : Similarity.IDENTITY;
    }

    /// The change of shift and turn of the reference that explains the differences best.
    private double[] step(float[] grey, Similarity drift) {
        double[] difference = new double[inner.length];
        for (int i = 0; i < inner.length; i++) {
            int row = inner[i] / side;
            Point from = drift.apply(new Point(inner[i] % side + 0.5, row + 0.5));
            difference[i] = read(grey, from.x() - 0.5, from.y() - 0.5) - reference[inner[i]];
        }
        // A lamp that flickers lifts all of them.
        double middle = median(difference);
        double[] away = new double[inner.length];
        for (int i = 0; i < away.length; i++) {
            difference[i] -= middle;
            away[i] = Math.abs(difference[i]);
        }
        double limit = BIWEIGHT * Math.max(0.3, median(away));
        double[][] normal = new double[3][3];
        double[] right = new double[3];
        for (int i = 0; i < inner.length; i++) {
            double share = Math.min(1, away[i] / limit);
            collect(inner[i], difference[i], (1 - share * share) * (1 - share * share), normal, right);
        }
        return LinearSystem.solve(normal, right);
    }

    private void collect(int at, double difference, double weight, double[][] normal, double[] right) {
        int row = at / side;
        double dx = slopeX[at];
        double dy = slopeY[at];
        double turn = dy * (at % side + 0.5 - centre.x()) - dx * (row + 0.5 - centre.y());
        double[] slopes = {dx, dy, turn};
        for (int r = 0; r < 3; r++) {
            right[r] += weight * slopes[r] * difference;
            for (int c = 0; c < 3; c++) {
                normal[r][c] += weight * slopes[r] * slopes[c];
            }
        }
    }

    private float read(float[] grey, double x, double y) {
        double u = Math.clamp(x, 0, side - 1.001);
        double v = Math.clamp(y, 0, side - 1.001);
        int at = ((int) v) * side + (int) u;
        double right = u - (int) u;
        double down = v - (int) v;
        return (float) ((1 - down) * ((1 - right) * grey[at] + right * grey[at + 1])
                + down * ((1 - right) * grey[at + side] + right * grey[at + side + 1]));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private float[] grey(Frame frame) {
        if (frame.width() != side || frame.height() != side) {
            throw new IllegalArgumentException(
                    "a frame of " + frame.width() + "×" + frame.height() + " among frames of " + side + "×" + side);
        }
        byte[] bytes = Resampler.bytes(frame, Colour.GREY);
        float[] grey = new float[bytes.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = bytes[i] & 0xff;
        }
        return grey;
    }

    /// The smooth course through all frames.
    ///
    /// @param reference the reference frame's index, which does not move
    /// @throws IllegalStateException if a frame has not been followed
    public HeadDrift relativeTo(int reference) {
        double[][] courses = new double[3][found.length];
        for (int i = 0; i < found.length; i++) {
            Similarity drift = found[i];
            if (drift == null) {
                throw new IllegalStateException("frame " + i + " has not been followed");
            }
            Point moved = drift.apply(centre);
            courses[0][i] = moved.x() - centre.x();
            courses[1][i] = moved.y() - centre.y();
            courses[2][i] = drift.angle();
        }
        int degree = Math.min(HIGHEST_DEGREE, found.length / FRAMES_PER_DEGREE);
        for (int k = 0; k < courses.length; k++) {
            courses[k] = RobustPolynomialFit.robust(courses[k], degree);
        }
        List<Similarity> smooth = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            smooth.add(Similarity.rigid(
                    centre,
                    courses[2][i] - courses[2][reference],
                    courses[0][i] - courses[0][reference],
                    courses[1][i] - courses[1][reference]));
        }
        return new HeadDrift(smooth);
    }
}
