package org.dianet.imaging;

import org.dianet.model.clip.FrameIndex;

/// A frame that may be the apex, and the frames that the curve cannot distinguish from it.
///
/// @param score 0..1: how far the curve rises there above the higher of its two valleys, relative to its whole range
public record ApexSuggestion(FrameIndex apex, FrameIndex from, FrameIndex to, double score) {}
