package org.dianet.ui.player;

import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;

/// A frame that has been decoded and is to be painted.
public record DecodedFrame(FrameIndex index, Frame frame) {}
