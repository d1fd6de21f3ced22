package org.dianet.imaging;

import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;

/// Running sums over time of a clip's frames and of its time-weighted frames, so that the linear dynamic image of any
/// phase costs one pass over the pixels whatever the phase's length:
/// Σ (2i − a − b)·Iᵢ over i = a..b is 2·(S₁(b+1) − S₁(a)) − (a+b)·(S₀(b+1) − S₀(a)).
/// See method.md 1.8.
///
/// The sums are kept at every [#stride]-th frame, as many as the memory allows; between them at most half a stride of
/// frames is added at either end. Frames are kept as bytes, from which the exact form is computed directly.
///
/// Safe to use from several threads once built.
public final class PhaseSums {
    /// Longest phase whose weighted sum, at most 255·⌊T²/4⌋, fits into an `int`.
    private static final int LONGEST_IN_INT = 5803;

    private static final int BLOCK = 4096;

    private final int width;
    private final int height;
    private final int channels;
    private final byte[][] frames;
    private final int stride;
    // Sums wrap around modulo 2³². Additions, subtractions and multiplications still give the right result modulo 2³²,
    // so a phase's image is exact whenever the image itself fits into an int, however long the clip before it.
    private final int[][] sums;
    private final int[][] timeWeightedSums;

    PhaseSums(
            int width, int height, Colour colour, byte[][] frames, int stride, int[][] sums, int[][] timeWeightedSums) {
        this.width = width;
        this.height = height;
        this.channels = colour.channels();
        this.frames = frames;
        this.stride = stride;
        this.sums = sums;
        this.timeWeightedSums = timeWeightedSums;
    }

    /// A builder for a clip of `frameCount` frames, pooled at `width`×`height`, within about 256 MB.
    public static PhaseSumsBuilder builder(int width, int height, Colour colour, int frameCount) {
        return new PhaseSumsBuilder(width, height, colour, frameCount, PhaseSumsBuilder.DEFAULT_BUDGET);
    }

    public int frameCount() {
        return frames.length;
    }

    /// Frames from one kept sum to the next.
    public int stride() {
        return stride;
    }

    /// The dynamic image of one phase.
    ///
    /// @throws IndexOutOfBoundsException if the phases lie outside the clip
    public DynamicImage pool(PhaseKind kind, Phases phases, PoolingForm form) {
        return pool(kind, phases, form, new float[width * height * channels]);
    }

    /// The dynamic image of one phase, written into `target`, which then belongs to the image: for a marker that is
    /// being dragged, with a new array only when the last one is still in use.
    public DynamicImage pool(PhaseKind kind, Phases phases, PoolingForm form, float[] target) {
        Span span = kind.span(phases);
        if (span.last() >= frames.length) {
            throw new IndexOutOfBoundsException("frame " + span.last() + " of a clip of " + frames.length);
        }
        if (form == PoolingForm.LINEAR && span.length() <= LONGEST_IN_INT) {
            // Reversing the frames only changes the sign of the linear form.
            poolFromSums(span, kind == PhaseKind.OFFSET ? -1 : 1, target);
        } else {
            poolDirectly(span, RankPooling.weights(form, kind, span.length()), target);
        }
        return new DynamicImage(new FloatImage(width, height, channels, target), span.length());
    }

    private void poolFromSums(Span span, int sign, float[] target) {
        int before = nearestSum(span.first());
        int after = nearestSum(span.last() + 1);
        int middle = span.first() + span.last();
        int[] block = new int[BLOCK];
        for (int from = 0; from < target.length; from += BLOCK) {
            int size = Math.min(BLOCK, target.length - from);
            difference(before, after, middle, from, size, block);
            correct(before * stride, span.first(), -1, middle, from, size, block);
            correct(after * stride, span.last() + 1, 1, middle, from, size, block);
            for (int i = 0; i < size; i++) {
                target[from + i] = sign * block[i];
            }
        }
    }

    private int nearestSum(int frame) {
        return Math.min((frame + stride / 2) / stride, sums.length - 1);
    }

    private void difference(int before, int after, int middle, int from, int size, int[] block) {
        int[] s0 = sums[before];
        int[] s1 = timeWeightedSums[before];
        int[] e0 = sums[after];
        int[] e1 = timeWeightedSums[after];
        for (int i = 0; i < size; i++) {
            int at = from + i;
            block[i] = 2 * (e1[at] - s1[at]) - middle * (e0[at] - s0[at]);
        }
    }

    /// Moves one end of the difference from the frame where a sum is kept to the frame that is wanted.
    private void correct(int kept, int wanted, int sign, int middle, int from, int size, int[] block) {
        int direction = kept <= wanted ? sign : -sign;
        for (int frame = Math.min(kept, wanted); frame < Math.max(kept, wanted); frame++) {
            int weight = direction * (2 * frame - middle);
            byte[] pixels = frames[frame];
            for (int i = 0; i < size; i++) {
                block[i] += weight * (pixels[from + i] & 0xff);
            }
        }
    }

    /// Most weights sum to zero, so the first frame may be taken from all: what stands still is then exactly zero,
    /// which the rounded sum of the weights alone would not give.
    private void poolDirectly(Span span, double[] weights, float[] target) {
        double[] block = new double[BLOCK];
        double still = RankPooling.total(weights);
        byte[] first = frames[span.first()];
        for (int from = 0; from < target.length; from += BLOCK) {
            int size = Math.min(BLOCK, target.length - from);
            for (int i = 0; i < size; i++) {
                block[i] = still * (first[from + i] & 0xff);
            }
            for (int t = 0; t < weights.length; t++) {
                byte[] pixels = frames[span.first() + t];
                for (int i = 0; i < size; i++) {
                    block[i] += weights[t] * ((pixels[from + i] & 0xff) - (first[from + i] & 0xff));
                }
            }
            for (int i = 0; i < size; i++) {
                target[from + i] = (float) block[i];
            }
        }
    }
}
