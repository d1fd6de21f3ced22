package org.dianet.ui.player;

import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;

/// A decoded frame that will be painted.
public record DecodedFrame(FrameIndex index, Frame frame) {}
