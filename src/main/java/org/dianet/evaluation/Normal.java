package org.dianet.evaluation;

/// The standard normal distribution and Student's t.
final class Normal {
    private static final double TINY = 1e-300;
    private static final int STEPS = 200;

    private Normal() {}

    /// Share below a value, by the regularised incomplete gamma function P(1/2, z²/2).
    static double below(double z) {
        if (z == 0) {
            return 0.5;
        }
        double half = gammaShare(z * z / 2) / 2;
        return z > 0 ? 0.5 + half : 0.5 - half;
    }

    /// The value below which a share lies, by bisection: exact to the last digits of [#below].
    ///
    /// @param share above 0 and below 1
    static double quantile(double share) {
        double low = -40;
        double high = 40;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// P(1/2, x): its series for small x, otherwise 1 minus the continued fraction of Q(1/2, x).
    private static double gammaShare(double x) {
        double front = Math.exp(-x) * Math.sqrt(x) / Math.sqrt(Math.PI);
        if (x < 1.5) {
            double term = 2;
            double sum = term;
            for (int n = 1; n < STEPS; n++) {
                term *= x / (n + 0.5);
                sum += term;
            }
            return front * sum;
        }
        double b = x + 0.5;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < STEPS; i++) {
            double a = -i * (i - 0.5);
            b += 2;
            d = 1 / nonZero(a * d + b);
            c = nonZero(b + a / c);
            h *= d * c;
        }
        return 1 - front * h;
    }

    /// Two-sided p of Student's t with an even or odd number of degrees of freedom, by its finite sums (Abramowitz and
    /// Stegun 26.7.3 and 26.7.4).
    static double studentP(double t, int freedom) {
        double angle = Math.atan(Math.abs(t) / Math.sqrt(freedom));
        double cosine = Math.cos(angle);
        boolean odd = freedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = freedom == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
            term *= (k - 1.0) / k * cosine * cosine;
            sum += term;
        }
        double inside = odd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
        return Math.clamp(1 - inside, 0, 1);
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
