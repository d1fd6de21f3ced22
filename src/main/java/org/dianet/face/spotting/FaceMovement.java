package org.dianet.face.spotting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dianet.face.FaceRegion;
import org.dianet.model.clip.Span;

/// What a face does in one direction: how far all regions together are on the way that they are on at one frame.
/// Several weak regions are seen together, and a movement that comes back passes through zero (method.md 6.3).
///
/// @param course in units of the recording's noise, one value a frame
/// @param peak the frame whose movement it is
/// @param direction share of each region in each axis, of length 1
record FaceMovement(double[] course, int peak, double[] direction, List<FaceRegion> regions) {
    private static final Set<FaceRegion> MOUTH = EnumSet.of(
            FaceRegion.UPPER_LIP,
            FaceRegion.LOWER_LIP,
            FaceRegion.RIGHT_MOUTH_CORNER,
            FaceRegion.LEFT_MOUTH_CORNER,
            FaceRegion.CHIN);
    /// So many of the strongest values make a direction.
    private static final int STRONGEST = 8;

    private static final double WEAKEST = 0.3;
    /// Share of the whole movement that a region has at least to be named.
    private static final double NAMED = 0.1;

    /// @param values two a region, frame by frame: to the right and down
    static FaceMovement at(int peak, double[][] values, List<FaceRegion> regions) {
        double[] direction = new double[values.length];
        double[] sizes = new double[values.length];
        for (int d = 0; d < direction.length; d++) {
            direction[d] = values[d][peak];
            sizes[d] = Math.abs(direction[d]);
        }
        Arrays.sort(sizes);
        double most = sizes[sizes.length - 1];
        double least = Math.max(WEAKEST * most, sizes[Math.max(0, sizes.length - STRONGEST)]);
        double square = 0;
        for (int d = 0; d < direction.length; d++) {
            direction[d] = Math.abs(direction[d]) < least ? 0 : direction[d];
            square += direction[d] * direction[d];
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        double[] course = new double[values[0].length];
        for (int d = 0; d < direction.length; d++) {
            direction[d] /= length;
            for (int i = 0; i < course.length && direction[d] != 0; i++) {
                course[i] += direction[d] * values[d][i];
            }
        }
        return new FaceMovement(course, peak, direction, regions);
    }

    double height() {
        return course[peak];
    }

    /// Share of the movement that mouth and chin have.
    double mouth() {
        double sum = 0;
        for (int r = 0; r < regions.size(); r++) {
            sum += MOUTH.contains(regions.get(r)) ? share(r) : 0;
        }
        return sum;
    }

    Set<FaceRegion> named() {
        Set<FaceRegion> named = EnumSet.noneOf(FaceRegion.class);
        for (int r = 0; r < regions.size(); r++) {
            if (share(r) >= NAMED) {
                named.add(regions.get(r));
            }
        }
        return named;
    }

    private double share(int region) {
        double x = direction[2 * region];
        double y = direction[2 * region + 1];
        return x * x + y * y;
    }

    /// How often it comes and goes: peaks that stand out by `prominence` on both sides.
    int peaks(Span in, double prominence) {
        int count = 0;
        boolean rising = true;
        double turning = course[in.first()];
        for (int i = in.first(); i <= in.last(); i++) {
            double value = course[i];
            if (rising ? value > turning : value < turning) {
                turning = value;
            } else if (Math.abs(value - turning) > prominence) {
                count += rising ? 1 : 0;
                rising = !rising;
                turning = value;
            }
        }
        return rising && turning > prominence ? count + 1 : count;
    }
}
