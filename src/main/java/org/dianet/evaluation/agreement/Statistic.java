package org.dianet.evaluation.agreement;

import org.dianet.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/// A statistic as it is shown.
///
/// @param name short, in the terms of the field
/// @param interval over recordings, or `null` if there is no value or too few recordings to draw from
/// @param count what it was computed from: events, pairs of units or frames, as `how` says
/// @param how a sentence or two: the formula with the numbers that went into it
/// @param unit of the value
/// @param remark a clause that must be read with the value, e.g. that it lies outside its interval; empty for most
public record Statistic(
        String name, Coefficient value, @Nullable Interval interval, int count, String how, Unit unit, String remark) {

    /// What the value counts.
    public enum Unit {
        /// A coefficient or a share.
        NONE,
        FRAMES
    }

    Statistic inFrames() {
        return new Statistic(name, value, interval, count, how, Unit.FRAMES, remark);
    }

    /// @param clause for the eye; empty leaves the figure as it is
    /// @param sentence for `how`
    Statistic remarked(String clause, String sentence) {
        return clause.isEmpty()
                ? this
                : new Statistic(
                        name,
                        value,
                        interval,
                        count,
                        how + " " + sentence,
                        unit,
                        remark.isEmpty() ? clause : remark + "; " + clause);
    }
}
