package org.dianet.face.spotting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// The plainest score: the mean grey change of the whole face from each frame to the one half an expression later,
/// averaged over an expression around it.
final class DifferenceScore implements PeakSpotter.Score {
    private final int half;
    private final double[] change;
    private final Deque<FacePlane> last = new ArrayDeque<>();
    private int frames;

    DifferenceScore(int half, int most) {
        this.half = half;
        this.change = new double[most];
    }

    @Override
    public void add(FacePlane plane) {
        frames++;
        last.addLast(plane);
        if (last.size() > half) {
            float[] before = last.removeFirst().values();
            double sum = 0;
            for (int i = 0; i < before.length; i++) {
                sum += Math.abs(plane.values()[i] - before[i]);
            }
            change[frames - 1 - half] = sum / before.length;
        }
    }

    @Override
    public double[] values() {
        double[] mean = new double[frames];
        for (int i = 0; i < frames; i++) {
            mean[i] = Arrays.stream(change, Math.max(0, i - half), Math.min(frames, i + half + 1))
                    .average()
                    .orElse(0);
        }
        return mean;
    }
}
