package org.dianet.imaging.motion;

/// How far a band's phase moved since the reference, and the band with that movement enlarged (Wadhwa, Rubinstein,
/// Durand and Freeman, Riesz pyramids for fast phase-based video magnification, ICCP 2014).
final class PhaseShift {
    /// Amplitudes around this many grey levels are noise as much as texture.
    private static final float NOISE = 1f;

    private static final int BLUR = 2;
    private final RieszBand now;
    private final float[] shiftX;
    private final float[] shiftY;

    PhaseShift(RieszBand reference, RieszBand now) {
        this.now = now;
        int size = now.even().length;
        float[] weights = new float[size];
        this.shiftX = new float[size];
        this.shiftY = new float[size];
        for (int i = 0; i < size; i++) {
            measure(i, reference, weights);
        }
        blur(weights);
        blur(shiftX);
        blur(shiftY);
        for (int i = 0; i < size; i++) {
            // Where there is next to no texture, nothing is known and nothing is moved.
            float share = 1 / (weights[i] + NOISE * NOISE);
            shiftX[i] *= share;
            shiftY[i] *= share;
        }
    }

    /// The phase of the quaternion now · reference⁻¹, whose imaginary part points across the edge, times its weight.
    private void measure(int i, RieszBand reference, float[] weights) {
        float e = now.even()[i];
        float x = now.x()[i];
        float y = now.y()[i];
        float e0 = reference.even()[i];
        float x0 = reference.x()[i];
        float y0 = reference.y()[i];
        float real = e * e0 + x * x0 + y * y0;
        float alongX = x * e0 - e * x0;
        float alongY = y * e0 - e * y0;
        double sine = Math.sqrt((double) alongX * alongX + (double) alongY * alongY);
        double angle = Math.atan2(sine, real);
        weights[i] = e * e + x * x + y * y;
        float perLength = sine == 0 ? 0 : (float) (weights[i] * angle / sine);
        shiftX[i] = perLength * alongX;
        shiftY[i] = perLength * alongY;
    }

    /// What must be added to the band so that it has moved `strength` times more; the phase turns by a quarter
    /// of a wave at most, beyond which the band would turn into its negative.
    float[] enlarged(double strength) {
        float[] change = new float[now.even().length];
        for (int i = 0; i < change.length; i++) {
            double length = Math.sqrt((double) shiftX[i] * shiftX[i] + (double) shiftY[i] * shiftY[i]);
            if (length == 0) {
                continue;
            }
            double turn = Math.min(Math.PI / 2, strength * length);
            double odd = (shiftX[i] * now.x()[i] + shiftY[i] * now.y()[i]) / length;
            change[i] = (float) (Math.cos(turn) * now.even()[i] - Math.sin(turn) * odd - now.even()[i]);
        }
        return change;
    }

    private void blur(float[] values) {
        float[] between = new float[values.length];
        along(values, between, now.rows(), now.columns(), now.columns(), 1);
        along(between, values, now.columns(), now.rows(), 1, now.columns());
    }

    /// A binomial window of five, wrapped around the border.
    private static void along(float[] from, float[] to, int lines, int length, int lineStep, int step) {
        for (int line = 0; line < lines; line++) {
            int start = line * lineStep;
            for (int k = 0; k < length; k++) {
                if (k >= BLUR && k < length - BLUR) {
                    int at = start + k * step;
                    to[at] = (from[at - 2 * step]
                                    + from[at + 2 * step]
                                    + 4 * (from[at - step] + from[at + step])
                                    + 6 * from[at])
                            / 16;
                } else {
                    to[start + k * step] = wrapped(from, start, k, length, step);
                }
            }
        }
    }

    private static float wrapped(float[] from, int start, int k, int length, int step) {
        float sum = 0;
        int[] shares = {1, 4, 6, 4, 1};
        for (int j = -BLUR; j <= BLUR; j++) {
            sum += shares[j + BLUR] * from[start + Math.floorMod(k + j, length) * step];
        }
        return sum / 16;
    }
}
