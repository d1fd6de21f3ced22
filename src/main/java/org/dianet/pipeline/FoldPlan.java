package org.dianet.pipeline;

/// How the folds of a run are trained.
///
/// @param workers processes; 1 is this one
/// @param threads arithmetic threads of each fold, at least 1
/// @param sentence why so, for people
record FoldPlan(int workers, int threads, String sentence) {}
