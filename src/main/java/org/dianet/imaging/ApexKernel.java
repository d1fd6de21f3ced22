package org.dianet.imaging;

/// Weights of frames that rise to the apex and fall after it, for a clip as one image. They sum to zero, so that what
/// stands still vanishes. Our readings of MESTI (arXiv 2509.00056), whose formula is not public.
/// See method.md 1.10.
public enum ApexKernel {
    /// Rank pooling of either phase, each as a change of grey levels: DI-Onset/s(n₁) + DI-Offset/s(n₂) with
    /// s(n) = n(n+1)/6. The apex counts in both.
    PHASES {
        @Override
        public double[] weights(int apex, int frames) {
            double[] weights = new double[frames];
            add(weights, 0, RankPooling.weights(PoolingForm.LINEAR, PhaseKind.ONSET, apex + 1));
            add(weights, apex, RankPooling.weights(PoolingForm.LINEAR, PhaseKind.OFFSET, frames - apex));
            return weights;
        }

        private static void add(double[] weights, int from, double[] phase) {
            for (int t = 0; t < phase.length; t++) {
                weights[from + t] += phase[t] / DynamicImage.gain(phase.length);
            }
        }

        @Override
        public double gain(int apex, int frames) {
            return 1;
        }
    },
    /// One triangle: 1 − |t − apex|/span less its mean, the span from the first frame to the last.
    TRIANGLE {
        @Override
        public double[] weights(int apex, int frames) {
            double[] weights = triangle(apex, frames);
            double mean = 0;
            for (double weight : weights) {
                mean += weight / frames;
            }
            for (int t = 0; t < frames; t++) {
                weights[t] -= mean;
            }
            return weights;
        }

        // The sum for a clip that rises by one grey level to the apex and falls as it rose.
        @Override
        public double gain(int apex, int frames) {
            double[] weights = weights(apex, frames);
            double[] triangle = triangle(apex, frames);
            double gain = 0;
            for (int t = 0; t < frames; t++) {
                gain += weights[t] * triangle[t];
            }
            return gain > 0 ? gain : 1;
        }

        private static double[] triangle(int apex, int frames) {
            double[] triangle = new double[frames];
            double span = Math.max(1, frames - 1);
            for (int t = 0; t < frames; t++) {
                triangle[t] = 1 - Math.abs(t - apex) / span;
            }
            return triangle;
        }
    };

    /// @param apex position among the frames, from 0
    /// @param frames from onset to offset, in time order
    public abstract double[] weights(int apex, int frames);

    /// What the weighted sum is divided by for grey levels of change.
    public abstract double gain(int apex, int frames);
}
