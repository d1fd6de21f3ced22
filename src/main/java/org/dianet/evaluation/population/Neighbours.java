package org.dianet.evaluation.population;

/// The nearest other clip of each clip, in all dimensions.
/// See method.md 5.15.
public final class Neighbours {
    /// Where a clip is not asked, or no other clip may be its neighbour.
    public static final int NONE = -1;

    private Neighbours() {}

    /// Which clips are asked, and which may answer.
    public interface Allowed {
        /// @return whether `other` may be the neighbour of `asked`; never called for a clip and itself
        boolean pair(int asked, int other);
    }

    /// @param points one row a clip, all of one length, such as [Standardised] gives
    /// @return index of the nearest for each clip, the first of equally near ones, or [#NONE]
    public static int[] of(float[][] points, Allowed allowed) {
        int[] nearest = new int[points.length];
        for (int asked = 0; asked < points.length; asked++) {
            nearest[asked] = NONE;
            double least = Double.POSITIVE_INFINITY;
            for (int other = 0; other < points.length; other++) {
                if (other != asked && allowed.pair(asked, other)) {
                    double distance = distance(points[asked], points[other], least);
                    if (distance < least) {
                        least = distance;
                        nearest[asked] = other;
                    }
                }
            }
        }
        return nearest;
    }

    /// Squared; gives up once it is no less than `bound`.
    private static double distance(float[] a, float[] b, double bound) {
        double sum = 0;
        for (int d = 0; d < a.length && sum < bound; d++) {
            double difference = a[d] - b[d];
            sum += difference * difference;
        }
        return sum;
    }
}
