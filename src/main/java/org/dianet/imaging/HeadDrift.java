package org.dianet.imaging;

import java.util.List;

/// How a head wanders through a clip: for every frame the turn and shift since the reference frame, smooth over time.
///
/// @param frames one rigid transform a frame, from the reference frame's pixels to that frame's
public record HeadDrift(List<Similarity> frames) {
    public HeadDrift {
        frames = List.copyOf(frames);
    }

    /// The transform that puts a frame's pixels back where they were in the reference frame.
    public Similarity undo(int frame) {
        return frames.get(frame).inverse();
    }

    /// The farthest that `place` is moved in any frame, in pixels.
    public double farthest(Point place) {
        return frames.stream()
                .mapToDouble(drift -> drift.apply(place).distanceTo(place))
                .max()
                .orElse(0);
    }
}
