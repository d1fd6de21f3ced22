package org.dianet.pipeline.quality;

/// A stretch of a clip that shows a flaw.
///
/// @param first index of its first frame in the clip
/// @param last index of its last frame
public record FlawedStretch(Flaw flaw, int first, int last) {}
