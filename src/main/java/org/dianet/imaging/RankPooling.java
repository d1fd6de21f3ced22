package org.dianet.imaging;

/// Coefficients of approximate rank pooling: one gradient step of a ranking machine over the frames in time order
/// (Bilen et al. 2016, "Dynamic image networks for action recognition", eq. 3; DIANet uses the linear form, Khuong et
/// al. 2025, eq. 1). They sum to zero, so that what stands still vanishes,
/// but for the off-by-one form.
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
            case EXACT -> tails(frames, 1);
            case OFF_BY_ONE -> tails(frames, 0);
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

    /// αₜ = Σᵢ₌ₜ..T (2i − T − less)/i, summed from the end.
    private static double[] tails(int frames, int less) {
        double[] weights = new double[frames];
        double tail = 0;
        for (int t = frames; t >= 1; t--) {
            tail += (2.0 * t - frames - less) / t;
            weights[t - 1] = tail;
        }
        return weights;
    }

    /// The weights of an Active Image (Verma et al. 2020): the linear ones less the last frame and plus the first,
    /// which
    /// is Σⱼ Σₖ (Iⱼ − Iₖ) over k < j − 1.
    public static double[] active(PhaseKind kind, int frames) {
        double[] weights = linear(frames);
        weights[0] += 1;
        weights[frames - 1] -= 1;
        return kind == PhaseKind.OFFSET ? reversed(weights) : weights;
    }

    /// The sum of weights; exactly zero where it is zero but for rounding.
    static double total(double[] weights) {
        double total = 0;
        double size = 0;
        for (double weight : weights) {
            total += weight;
            size += Math.abs(weight);
        }
        return Math.abs(total) < 1e-9 * size ? 0 : total;
    }

    private static double[] reversed(double[] weights) {
        double[] reversed = new double[weights.length];
        for (int t = 0; t < weights.length; t++) {
            reversed[t] = weights[weights.length - 1 - t];
        }
        return reversed;
    }
}
