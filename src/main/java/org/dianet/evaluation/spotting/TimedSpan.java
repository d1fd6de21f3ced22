package org.dianet.evaluation.spotting;

import org.dianet.model.clip.Span;
import org.dianet.model.project.ExpressionLength;

/// A coded event or a candidate.
///
/// @param span by frame index in the recording, from onset to offset
public record TimedSpan(Span span, ExpressionLength length) {}
