package org.dianet.imaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;

/// Frames for tests, and rank pooling by the slow textbook loop.
final class TestFrames {
    private TestFrames() {}

    static List<Frame> random(long seed, int count, int width, int height) {
        Random random = new Random(seed);
        List<Frame> frames = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            int[] argb = random.ints((long) width * height, 0, 1 << 24)
                    .map(rgb -> 0xff000000 | rgb)
                    .toArray();
            frames.add(new Frame(width, height, argb));
        }
        return frames;
    }

    static List<Frame> constant(int count, int width, int height) {
        return Collections.nCopies(count, random(1, 1, width, height).getFirst());
    }

    static PhaseSums sums(List<Frame> frames, long budget) {
        Frame first = frames.getFirst();
        PhaseSumsBuilder builder =
                new PhaseSumsBuilder(first.width(), first.height(), Colour.RGB, frames.size(), budget);
        frames.forEach(builder::add);
        return builder.build();
    }

    /// Σ αₜ·Iₜ at one pixel and channel over `frames` in the given order.
    static double naive(List<Frame> frames, PoolingForm form, int pixel, int channel) {
        int total = frames.size();
        double sum = 0;
        for (int t = 1; t <= total; t++) {
            double alpha = 0;
            if (form == PoolingForm.LINEAR) {
                alpha = 2 * t - total - 1;
            } else {
                for (int i = t; i <= total; i++) {
                    alpha += (2.0 * i - total - (form == PoolingForm.EXACT ? 1 : 0)) / i;
                }
            }
            sum += alpha * (frames.get(t - 1).argb()[pixel] >> (16 - 8 * channel) & 0xff);
        }
        return sum;
    }

    static List<Frame> phase(List<Frame> frames, PhaseKind kind, Phases phases) {
        Span span = kind.span(phases);
        List<Frame> part = new ArrayList<>(frames.subList(span.first(), span.last() + 1));
        return kind == PhaseKind.OFFSET ? part.reversed() : part;
    }
}
