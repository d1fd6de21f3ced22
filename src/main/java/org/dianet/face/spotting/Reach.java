package org.dianet.face.spotting;

import org.dianet.model.clip.Span;

/// From where to where one movement goes: the frames in which it may begin, is strongest and may end.
///
/// @param begins from the last frame in which nothing of it is seen to the one in which it surely goes on
/// @param top from the first to the last frame in which it is nearly as strong as ever
/// @param ends from the frame in which it is surely still seen to the first in which nothing of it is
public record Reach(Span begins, Span top, Span ends) {}
