package org.dianet.imaging;

import org.jspecify.annotations.Nullable;

/// Collects the frames of a clip in order into [PhaseSums]. Frames of another size are resampled.
public final class PhaseSumsBuilder {
    static final long DEFAULT_BUDGET = 256L << 20;
    private static final int BYTES_PER_SUM = 8;

    private final int width;
    private final int height;
    private final Colour colour;
    private final byte[][] frames;
    private final int stride;
    private final int[][] sums;
    private final int[][] timeWeightedSums;
    private final int[] running;
    private final int[] timeWeighted;
    private @Nullable Resampler resampler;
    private int added;

    PhaseSumsBuilder(int width, int height, Colour colour, int frameCount, long budget) {
        if (frameCount < 1) {
            throw new IllegalArgumentException("a clip without frames has no dynamic image");
        }
        int size = width * height * colour.channels();
        this.width = width;
        this.height = height;
        this.colour = colour;
        this.frames = new byte[frameCount][];
        this.stride = stride(size, frameCount, budget);
        int kept = frameCount / stride + 1;
        this.sums = new int[kept][];
        this.timeWeightedSums = new int[kept][];
        this.running = new int[size];
        this.timeWeighted = new int[size];
        keep(0);
    }

    /// Largest side, at most `wanted`, at which the frames of a clip take no more than half of the default memory.
    public static int fittingSide(int wanted, Colour colour, int frameCount) {
        double pixels = DEFAULT_BUDGET / 2.0 / ((double) frameCount * colour.channels());
        return Math.max(16, Math.min(wanted, (int) Math.sqrt(pixels)));
    }

    private static int stride(int size, int frameCount, long budget) {
        long left = budget - (long) size * frameCount;
        long affordable = Math.max(2, left / ((long) size * BYTES_PER_SUM));
        return (int) Math.max(1, Math.ceilDiv((long) frameCount, affordable - 1));
    }

    /// Adds the clip's next frame.
    ///
    /// @throws IllegalStateException if all frames are there already
    public PhaseSumsBuilder add(Frame frame) {
        if (added == frames.length) {
            throw new IllegalStateException("all " + added + " frames were added already");
        }
        if (resampler == null || !resampler.fits(frame)) {
            resampler = new Resampler(frame.width(), frame.height(), width, height, colour);
        }
        byte[] pixels = resampler.apply(frame);
        for (int i = 0; i < pixels.length; i++) {
            int value = pixels[i] & 0xff;
            running[i] += value;
            timeWeighted[i] += added * value;
        }
        frames[added] = pixels;
        added++;
        if (added % stride == 0) {
            keep(added / stride);
        }
        return this;
    }

    private void keep(int position) {
        sums[position] = running.clone();
        timeWeightedSums[position] = timeWeighted.clone();
    }

    /// @throws IllegalStateException if frames are still missing
    public PhaseSums build() {
        if (added != frames.length) {
            throw new IllegalStateException(added + " of " + frames.length + " frames were added");
        }
        return new PhaseSums(width, height, colour, frames, stride, sums, timeWeightedSums);
    }
}
