package org.dianet.face.spotting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The mean of some of the pictures of a recording, and the latest of them.
final class MeanPlane {
    private final int every;
    private final int most;
    private final Deque<FacePlane> recent = new ArrayDeque<>();
    private float[] sum = new float[0];
    private int summed;
    private int side;
    private int frames;
    private long seen;

    /// @param every of so many pictures one is looked at
    /// @param most so many are kept
    MeanPlane(int every, int most) {
        this.every = every;
        this.most = most;
    }

    void add(FacePlane plane) {
        frames++;
        if (seen++ % every != 0 && summed > 0) {
            return;
        }
        side = plane.side();
        sum = sum.length == 0 ? new float[plane.values().length] : sum;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += plane.values()[i];
        }
        summed++;
        recent.addLast(plane);
        if (recent.size() > most) {
            recent.removeFirst();
        }
    }

    /// Pictures since the mean was last taken.
    int frames() {
        return frames;
    }

    List<FacePlane> recent() {
        return List.copyOf(recent);
    }

    /// The mean since the last call, which begins again.
    FacePlane take() {
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sum[i] / summed;
        }
        sum = new float[0];
        summed = 0;
        frames = 0;
        return new FacePlane(side, mean);
    }
}
