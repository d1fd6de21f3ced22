package org.dianet.imaging.motion;

import org.dianet.imaging.Frame;

/// Estimates where every pixel of one frame went in another. Safe to use from several threads.
@FunctionalInterface
public interface OpticalFlow {

    /// The displacement of every pixel of `from` to its place in `to`.
    ///
    /// @throws IllegalArgumentException if the frames are not of one size
    FlowField between(Frame from, Frame to);

    /// @throws IllegalArgumentException if the frames are not of one size
    static void requireOneSize(Frame from, Frame to) {
        if (from.width() != to.width() || from.height() != to.height()) {
            throw new IllegalArgumentException("flow from a frame of " + from.width() + "×" + from.height()
                    + " to one of " + to.width() + "×" + to.height());
        }
    }
}
