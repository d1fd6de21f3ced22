package org.dianet.cluster;

import java.util.List;

/// An array of jobs that was submitted, or was about to be when the connection was lost.
///
/// @param name unique: the array is found by it in Slurm's queue
/// @param first fold number of task 0
/// @param folds fold numbers
/// @param bundle SHA-256 of the bundle's list as it was submitted
/// @param job Slurm's number; empty if the answer never came
public record Submission(String name, int first, List<Integer> folds, String bundle, String job) {
    public Submission {
        folds = List.copyOf(folds);
    }

    public Submission as(String number) {
        return new Submission(name, first, folds, bundle, number);
    }

    /// Where a fold of this array writes what it says.
    public String log(int fold) {
        return "logs/" + name + "_" + (fold - first) + ".log";
    }
}
