package org.dianet.imaging;

/// For every target position along one axis: which source positions it is made of, and their shares, which sum to 1.
record ResamplingKernel(int[] first, double[][] shares) {

    /// @param from where the used stretch of the source begins, in source pixels
    /// @param length of the used stretch
    /// @param source pixels along the axis
    /// @param target pixels along the axis
    static ResamplingKernel of(double from, double length, int source, int target) {
        int[] first = new int[target];
        double[][] shares = new double[target][];
        double step = length / target;
        for (int i = 0; i < target; i++) {
            if (step >= 1) {
                area(i, from + i * step, from + (i + 1) * step, source, first, shares);
            } else {
                between(i, from + (i + 0.5) * step - 0.5, source, first, shares);
            }
        }
        return new ResamplingKernel(first, shares);
    }

    private static void area(int i, double low, double high, int source, int[] first, double[][] shares) {
        int begin = Math.clamp((long) Math.floor(low + 1e-9), 0, source - 1);
        int end = Math.clamp((long) Math.ceil(high - 1e-9), begin + 1, source);
        double[] share = new double[end - begin];
        double sum = 0;
        for (int s = begin; s < end; s++) {
            share[s - begin] = Math.max(0, Math.min(high, s + 1.0) - Math.max(low, s));
            sum += share[s - begin];
        }
        for (int s = 0; s < share.length; s++) {
            share[s] /= sum;
        }
        first[i] = begin;
        shares[i] = share;
    }

    private static void between(int i, double centre, int source, int[] first, double[][] shares) {
        double at = Math.clamp(centre, 0, source - 1.0);
        int begin = (int) Math.floor(at);
        double right = at - begin;
        first[i] = begin;
        shares[i] = begin + 1 < source ? new double[] {1 - right, right} : new double[] {1};
    }
}
