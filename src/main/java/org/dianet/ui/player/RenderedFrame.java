package org.dianet.ui.player;

import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;

/// The picture painted for a frame.
///
/// @param pixels may be fewer than the frame has
/// @param width of the original frame
/// @param height of that frame
/// @param altered whether they are for looking only
/// @param strength with which the look was made, less than what was asked for where more is not possible
public record RenderedFrame(FrameIndex index, Frame pixels, int width, int height, boolean altered, double strength) {

    static RenderedFrame plain(DecodedFrame shown) {
        return new RenderedFrame(
                shown.index(),
                shown.frame(),
                shown.frame().width(),
                shown.frame().height(),
                false,
                1);
    }
}
