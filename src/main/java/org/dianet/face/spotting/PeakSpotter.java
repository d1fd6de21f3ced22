package org.dianet.face.spotting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.Span;

/// Spots as published methods do: one number a frame says how much moves, a threshold lies between the mean and the
/// largest of them, and each peak above it stands for an expression of the usual length around it (method.md 6.6).
/// Done twice, for the usual lengths of micro- and of macro-expressions.
final class PeakSpotter implements Spotter {
    /// Seconds from the peak to either end of a micro- and of a macro-expression.
    private static final double MICRO = 0.17;

    private static final double MACRO = 0.7;
    private final HeadLock head;
    private final double threshold;
    private final List<Scale> scales = new ArrayList<>();

    /// How much moves in every frame, for expressions of one length.
    interface Score {
        /// The next frame.
        void add(FacePlane plane);

        /// One value a frame.
        double[] values();
    }

    /// How to make a score.
    interface Maker {
        /// @param half frames from the peak to either end of an expression
        Score of(int half, int frames);
    }

    private record Scale(int half, Score score) {}

    /// @param threshold share of the way from the mean of the scores to the largest
    PeakSpotter(Maker maker, double threshold, int frames, double rate) {
        this.head = new HeadLock(frames);
        this.threshold = threshold;
        for (double seconds : new double[] {MICRO, MACRO}) {
            int half = Math.max(1, (int) Math.round(seconds * rate));
            scales.add(new Scale(half, maker.of(half, frames)));
        }
    }

    @Override
    public void add(Frame aligned) {
        FacePlane plane = head.add(aligned);
        scales.forEach(scale -> scale.score().add(plane));
    }

    @Override
    public Spotted result() {
        List<SpottedSpan> all = new ArrayList<>();
        scales.forEach(scale -> all.addAll(peaks(scale)));
        all.sort(Comparator.comparingDouble(SpottedSpan::score).reversed());
        List<SpottedSpan> kept = new ArrayList<>();
        for (SpottedSpan candidate : all) {
            if (kept.stream().noneMatch(other -> other.span().shared(candidate.span()) > 0)) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparingInt(candidate -> candidate.span().first()));
        return new Spotted(kept, List.of());
    }

    /// Scores are shares of the way from the threshold to the largest, so that both lengths can be compared.
    private List<SpottedSpan> peaks(Scale scale) {
        double[] score = scale.score().values();
        double mean = Arrays.stream(score).average().orElse(0);
        double most = Arrays.stream(score).max().orElse(0);
        double least = mean + threshold * (most - mean);
        List<SpottedSpan> found = new ArrayList<>();
        for (int i = 0; i < score.length; i++) {
            if (score[i] > least && highest(score, i, scale.half())) {
                Span span = new Span(Math.max(0, i - scale.half()), Math.min(score.length - 1, i + scale.half()));
                found.add(new SpottedSpan(span, i, (score[i] - least) / (most - least), Set.of()));
            }
        }
        return found;
    }

    private static boolean highest(double[] score, int at, int half) {
        for (int i = Math.max(0, at - half); i <= Math.min(score.length - 1, at + half); i++) {
            if (score[i] > score[at] || (score[i] == score[at] && i < at)) {
                return false;
            }
        }
        return true;
    }
}
