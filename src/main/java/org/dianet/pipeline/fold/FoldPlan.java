package org.dianet.pipeline.fold;

/// How the folds of a run are trained.
///
/// @param workers how many at a time
/// @param threads arithmetic threads of each fold, at least 1
/// @param sentence why so, for people
public record FoldPlan(int workers, int threads, Place place, String sentence) {

    public enum Place {
        /// One after another in this process.
        HERE,
        /// Each worker is its own process.
        PROCESSES
    }
}
