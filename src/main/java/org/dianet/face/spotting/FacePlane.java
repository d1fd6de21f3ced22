package org.dianet.face.spotting;

import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.Similarity;

/// A small square grey picture of a face, slightly softened.
///
/// @param values `side · side`, row by row; not written to afterwards
record FacePlane(int side, float[] values) {

    /// A square frame with the head put back where it was in the reference frame.
    ///
    /// @param drift from the reference frame's pixels to this frame's
    static FacePlane of(Frame frame, Similarity drift) {
        int side = frame.width();
        byte[] grey = Resampler.bytes(frame, Colour.GREY);
        float[] values = new float[grey.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                Point from = drift.apply(new Point(x + 0.5, y + 0.5));
                values[y * side + x] = read(grey, side, from.x() - 0.5, from.y() - 0.5);
            }
        }
        return new FacePlane(side, softened(values, side));
    }

    private static float read(byte[] grey, int side, double x, double y) {
        double u = Math.clamp(x, 0, side - 1.001);
        double v = Math.clamp(y, 0, side - 1.001);
        int at = ((int) v) * side + (int) u;
        double right = u - (int) u;
        double down = v - (int) v;
        return (float) ((1 - down) * ((1 - right) * (grey[at] & 0xff) + right * (grey[at + 1] & 0xff))
                + down * ((1 - right) * (grey[at + side] & 0xff) + right * (grey[at + side + 1] & 0xff)));
    }

    /// A binomial window of three by three: a displacement is read off slopes, which must not be the noise's.
    private static float[] softened(float[] values, int side) {
        return along(along(values, 1), side);
    }

    private static float[] along(float[] values, int step) {
        float[] result = values.clone();
        for (int i = step; i < values.length - step; i++) {
            result[i] = (values[i - step] + 2 * values[i] + values[i + step]) / 4;
        }
        return result;
    }
}
