package org.dianet.imaging;

/// Histogram of |dₙ| over dynamic images; fine enough for percentiles, and one pass while a marker is dragged.
final class MagnitudeHistogram {
    private static final int BINS = 1 << 14;

    private final long[] counts = new long[BINS];
    private final double binWidth;
    private long total;

    private MagnitudeHistogram(double largest) {
        this.binWidth = largest / BINS;
    }

    static MagnitudeHistogram of(DynamicImage... images) {
        double largest = 0;
        for (DynamicImage image : images) {
            float peak = 0;
            for (float v : image.sum().values()) {
                peak = Math.max(peak, Math.abs(v));
            }
            largest = Math.max(largest, peak / image.gain());
        }
        MagnitudeHistogram magnitudeHistogram = new MagnitudeHistogram(largest);
        for (DynamicImage image : images) {
            magnitudeHistogram.count(image);
        }
        return magnitudeHistogram;
    }

    private void count(DynamicImage image) {
        float[] values = image.sum().values();
        total += values.length;
        float perBin = binWidth == 0 ? 0 : (float) (1 / (image.gain() * binWidth));
        for (float v : values) {
            counts[Math.min(BINS - 1, (int) (Math.abs(v) * perBin))]++;
        }
    }

    /// The magnitude that `share` of all values do not exceed, to within a bin.
    double quantile(double share) {
        long wanted = (long) Math.ceil(share * total);
        long seen = 0;
        for (int bin = 0; bin < BINS; bin++) {
            seen += counts[bin];
            if (seen >= wanted) {
                return (bin + (bin == 0 ? 0 : 1)) * binWidth;
            }
        }
        return BINS * binWidth;
    }
}
