package org.dianet.model.annotation;

/// What an adjudicator did with the codings of a clip.
public enum AdjudicationOutcome {
    /// One coder's coding as it is.
    TAKEN,
    /// The mean of two coders' marks.
    AVERAGED,
    /// Parts of several codings, or values of the adjudicator's own.
    COMBINED,
    /// The coding that counted before, changed by the adjudicator.
    CORRECTED,
    /// Nothing counts by decision any more; the coders look again.
    REOPENED,
    /// The coding that counted in a project of format 1, in which the latest change counted.
    CARRIED_OVER
}
