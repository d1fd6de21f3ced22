package org.dianet.pipeline.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.imaging.map.MotionEnergy;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Sample;
import org.dianet.pipeline.sample.StillClip;

/// A clip as one network sees it.
///
/// @param seen its images, and what they would be if nothing moved
/// @param coded the regions of its coded units; empty if it has none or its face was not found
record ControlledClip(StillClip seen, Optional<CodedRegions> coded) {

    Sample sample() {
        return seen.sample();
    }

    Sample mirrored() {
        return sample().with(Augmenter.mirrored(sample().images(), sample().planes()));
    }

    /// How much each cell moves, image by image, in what the network sees.
    double[] motion(int rows, int columns) {
        double[] all = new double[sample().images().size() * rows * columns];
        for (int stream = 0; stream < sample().images().size(); stream++) {
            double[] one = MotionEnergy.of(rows, columns, seen.motion(stream)).values();
            System.arraycopy(one, 0, all, stream * one.length, one.length);
        }
        return all;
    }

    static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
