package org.dianet.imaging;

/// Coefficients of approximate rank pooling: one gradient step of a ranking machine over the frames in time order
/// (Bilen et al. 2016, "Dynamic image networks for action recognition", eq. 3; DIANet uses the linear form, Khuong et
/// al. 2025, eq. 1). They always sum to zero, so that what stands still vanishes.
/// See method.md 1.1, 1.2 and 1.3.
public final class RankPooling {
    private RankPooling() {}

    /// The weights of `frames` frames in time order; `{0}` for a single frame, which shows no motion.
    ///
    /// @throws IllegalArgumentException if `frames` is less than 1
    public static double[] weights(PoolingForm form, int frames) {
        if (frames < 1) {
            throw new IllegalArgumentException("rank pooling needs at least one frame, not " + frames);
        }
        return switch (form) {
            case LINEAR -> linear(frames);
            case EXACT -> exact(frames);
        };
    }

    /// The weights in time order for a phase of `frames` frames. The offset phase is pooled over its reversed frames,
    /// so that both phases show the way from the neutral face to the apex.
    public static double[] weights(PoolingForm form, PhaseKind kind, int frames) {
        double[] weights = weights(form, frames);
        return switch (kind) {
            case ONSET, FULL -> weights;
            case OFFSET -> reversed(weights);
        };
    }

    private static double[] linear(int frames) {
        double[] weights = new double[frames];
        for (int t = 1; t <= frames; t++) {
            weights[t - 1] = 2.0 * t - frames - 1;
        }
        return weights;
    }

    /// αₜ = Σᵢ₌ₜ..T (2i − T − 1)/i, summed from the end.
    private static double[] exact(int frames) {
        double[] weights = new double[frames];
        double tail = 0;
        for (int t = frames; t >= 1; t--) {
            tail += (2.0 * t - frames - 1) / t;
            weights[t - 1] = tail;
        }
        return weights;
    }

    private static double[] reversed(double[] weights) {
        double[] reversed = new double[weights.length];
        for (int t = 0; t < weights.length; t++) {
            reversed[t] = weights[weights.length - 1 - t];
        }
        return reversed;
    }
}
