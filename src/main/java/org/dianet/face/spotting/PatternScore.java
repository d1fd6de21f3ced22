package org.dianet.face.spotting;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.motion.BinaryPatterns;
import org.dianet.imaging.motion.GreyPlane;

/// The score of Li et al. 2018 (*Towards reading hidden emotions*): how much the local binary patterns of a frame
/// differ from the mean of those half an expression before and after it, less what its neighbours have anyway.
final class PatternScore implements PeakSpotter.Score {
    private final int half;
    private final double[] feature;
    private final List<BinaryPatterns> last = new ArrayList<>();
    private int frames;

    PatternScore(int half, int most) {
        this.half = half;
        this.feature = new double[most];
    }

    @Override
    public void add(FacePlane plane) {
        frames++;
        last.add(BinaryPatterns.of(grey(plane)));
        if (last.size() > 2 * half + 1) {
            last.removeFirst();
        }
        if (last.size() == 2 * half + 1) {
            BinaryPatterns ends = last.getFirst().plus(last.getLast());
            feature[frames - 1 - half] = last.get(half).distance(ends);
        }
    }

    private static GreyPlane grey(FacePlane plane) {
        byte[] values = new byte[plane.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Math.clamp(Math.round(plane.values()[i]), 0, 255);
        }
        return new GreyPlane(plane.side(), plane.side(), values);
    }

    @Override
    public double[] values() {
        double[] contrast = new double[frames];
        for (int i = 2 * half; i < frames - 2 * half; i++) {
            contrast[i] = Math.max(0, feature[i] - (feature[i - half] + feature[i + half]) / 2);
        }
        return contrast;
    }
}
