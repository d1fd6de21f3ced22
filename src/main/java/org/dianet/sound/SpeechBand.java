package org.dianet.sound;

/// How loud a sound is between 300 and 3400 Hz, where voices are: one value for each 20 milliseconds. Pieces are added
/// in the order they are heard.
final class SpeechBand {
    static final double STEP_MILLIS = 20;

    private static final double LOWEST = 300;
    private static final double HIGHEST = 3400;

    /// Steep without ringing.
    private static final double QUALITY = Math.sqrt(0.5);

    /// Quieter is silence: 90 dB below full.
    private static final double SILENCE = -90;

    private final int rate;
    private final Biquad[] filters;
    private double[] energy = new double[1024];
    private int[] samples = new int[1024];
    private int count;

    /// A filter of the second order (R. Bristow-Johnson, Cookbook formulae for audio EQ biquad filter coefficients).
    private static final class Biquad {
        private final double b0;
        private final double b1;
        private final double a1;
        private final double a2;
        private double x1;
        private double x2;
        private double y1;
        private double y2;

        Biquad(double frequency, int rate, boolean high) {
            double angle = 2 * Math.PI * Math.min(frequency, 0.45 * rate) / rate;
            double alpha = Math.sin(angle) / (2 * QUALITY);
            double cos = Math.cos(angle);
            double a0 = 1 + alpha;
            b0 = (high ? 1 + cos : 1 - cos) / 2 / a0;
            b1 = (high ? -(1 + cos) : 1 - cos) / a0;
            a1 = -2 * cos / a0;
            a2 = (1 - alpha) / a0;
        }

        double next(double x) {
            double y = b0 * x + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            return y;
        }
    }

    SpeechBand(int rate) {
        this.rate = rate;
        // Twice each, for 24 dB an octave.
        this.filters = new Biquad[] {
            new Biquad(LOWEST, rate, true),
            new Biquad(LOWEST, rate, true),
            new Biquad(HIGHEST, rate, false),
            new Biquad(HIGHEST, rate, false)
        };
    }

    /// @param since milliseconds from the first piece to this one
    void add(double since, float[] piece) {
        for (int i = 0; i < piece.length; i++) {
            double value = piece[i];
            for (Biquad filter : filters) {
                value = filter.next(value);
            }
            int step = (int) ((since + i * 1000.0 / rate) / STEP_MILLIS);
            if (step >= 0) {
                room(step);
                energy[step] += value * value;
                samples[step]++;
            }
        }
    }

    private void room(int step) {
        if (step >= energy.length) {
            int size = Math.max(step + 1, 2 * energy.length);
            energy = java.util.Arrays.copyOf(energy, size);
            samples = java.util.Arrays.copyOf(samples, size);
        }
        count = Math.max(count, step + 1);
    }

    /// Decibels below full for each step.
    double[] levels() {
        double[] levels = new double[count];
        for (int i = 0; i < count; i++) {
            double mean = samples[i] == 0 ? 0 : energy[i] / samples[i];
            levels[i] = Math.max(SILENCE, 10 * Math.log10(Math.max(1e-12, mean)));
        }
        return levels;
    }
}
