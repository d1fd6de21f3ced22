package org.dianet.evaluation.agreement;

import org.dianet.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/// A statistic as it is shown.
///
/// @param name short, in the terms of the field
/// @param interval over recordings, or `null` where there is no value or too few recordings to draw from
/// @param count what it was computed from: events, pairs of units or frames, as `how` says
/// @param how a sentence or two: the formula with the numbers that went into it
public record Figure(
        String name, Coefficient value, @Nullable Interval interval, int count, String how) {}
