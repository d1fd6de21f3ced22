package org.dianet.imaging.motion;

import org.dianet.imaging.Frame;

/// Textures that can be shifted by any part of a pixel, since they are sums of waves.
final class Waves {
    private static final double[][] TEXTURE = {
        // cycles across and down a picture of 128 pixels, amplitude, phase
        {5, 2, 22, 0.3}, {9, -6, 20, 1.9}, {3, 7, 18, 4.0}, {13, 8, 14, 2.2}, {-2, 12, 14, 0.9}, {16, -3, 10, 5.1}
    };
    static final int SIDE = 128;

    private Waves() {}

    /// One wave of brightness.
    static Frame grating(double cyclesAcross, double cyclesDown, double shiftX, double shiftY) {
        return frame(new double[][] {{cyclesAcross, cyclesDown, 100, 0.7}}, shiftX, shiftY);
    }

    static Frame texture(double shiftX, double shiftY) {
        return frame(TEXTURE, shiftX, shiftY);
    }

    private static Frame frame(double[][] waves, double shiftX, double shiftY) {
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            double x = i % SIDE - shiftX;
            int row = i / SIDE;
            double y = row - shiftY;
            double value = 128;
            for (double[] wave : waves) {
                value += wave[2] * Math.cos(2 * Math.PI * (wave[0] * x + wave[1] * y) / SIDE + wave[3]);
            }
            int level = (int) Math.round(value);
            argb[i] = 0xff000000 | level << 16 | level << 8 | level;
        }
        return new Frame(SIDE, SIDE, argb);
    }

    /// How far a grating lies behind its unshifted self, in pixels along its own direction: its Fourier coefficient,
    /// summed up directly.
    static double displacement(Frame frame, double cyclesAcross, double cyclesDown) {
        double phase = phase(frame, cyclesAcross, cyclesDown) - 0.7;
        double wrapped = Math.IEEEremainder(phase, 2 * Math.PI);
        return -wrapped * SIDE / (2 * Math.PI * Math.hypot(cyclesAcross, cyclesDown));
    }

    private static double phase(Frame frame, double cyclesAcross, double cyclesDown) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            int row = i / SIDE;
            double angle = 2 * Math.PI * (cyclesAcross * (i % SIDE) + cyclesDown * row) / SIDE;
            re += (frame.argb()[i] & 0xff) * Math.cos(angle);
            im -= (frame.argb()[i] & 0xff) * Math.sin(angle);
        }
        return Math.atan2(im, re);
    }

    /// Root mean square of the differences in grey levels.
    static double distance(Frame a, Frame b) {
        double sum = 0;
        for (int i = 0; i < a.argb().length; i++) {
            double difference = (a.argb()[i] & 0xff) - (b.argb()[i] & 0xff);
            sum += difference * difference;
        }
        return Math.sqrt(sum / a.argb().length);
    }
}
