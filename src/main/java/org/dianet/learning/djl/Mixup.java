package org.dianet.learning.djl;

import java.util.SplittableRandom;

/// Draws mixtures of clips (Zhang et al. 2018): one λ a batch from Beta(α, α), and for each clip of it another one.
/// Both phases of a clip are mixed in the same way.
final class Mixup {
    private final double alpha;
    private final SplittableRandom random;

    Mixup(double alpha, long seed) {
        this.alpha = alpha;
        this.random = new SplittableRandom(seed);
    }

    /// @param partners for each clip of the batch the place of the other
    /// @param lambda share of the clip itself
    record Draw(int[] partners, double lambda) {}

    Draw next(int batch) {
        int[] partners = new int[batch];
        for (int i = 0; i < batch; i++) {
            int j = random.nextInt(i + 1);
            partners[i] = partners[j];
            partners[j] = i;
        }
        return new Draw(partners, beta());
    }

    /// Beta(α, α) by Jöhnk's way for small α, by two gamma draws otherwise.
    private double beta() {
        if (alpha <= 1) {
            while (true) {
                double x = Math.pow(random.nextDouble(), 1 / alpha);
                double y = Math.pow(random.nextDouble(), 1 / alpha);
                if (x + y <= 1 && x + y > 0) {
                    return x / (x + y);
                }
            }
        }
        double x = gamma();
        return x / (x + gamma());
    }

    /// Marsaglia and Tsang 2000, for α above 1.
    private double gamma() {
        double d = alpha - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = gaussian();
            double v = Math.pow(1 + c * z, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
