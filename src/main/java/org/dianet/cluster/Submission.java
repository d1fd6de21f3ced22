package org.dianet.cluster;

import java.util.List;

/// An array of jobs that was submitted, or was about to be when the connection was lost.
///
/// @param name unique: the array is found by it in Slurm's queue
/// @param first fold number of task 0
/// @param folds fold numbers
/// @param bundle SHA-256 of the bundle's list as it was submitted
/// @param job Slurm's number; empty if the answer never came
/// @param cancelled fold numbers that the user cancelled
public record Submission(
        String name, int first, List<Integer> folds, String bundle, String job, List<Integer> cancelled) {
    public Submission {
        folds = List.copyOf(folds);
        cancelled = List.copyOf(cancelled);
    }

    /// An array before Slurm has answered.
    public Submission(String name, int first, List<Integer> folds, String bundle) {
        this(name, first, folds, bundle, "", List.of());
    }

    /// Of an array that was found in the queue and that no record here knows.
    ///
    /// @param tasks of it, at least one
    public static Submission found(String name, List<QueuedTask> tasks) {
        int first = tasks.getFirst().first().orElse(0);
        return new Submission(
                name,
                first,
                tasks.stream()
                        .map(task -> first + task.task())
                        .distinct()
                        .sorted()
                        .toList(),
                tasks.getFirst().bundle(),
                tasks.getFirst().job(),
                List.of());
    }

    public Submission as(String number) {
        return new Submission(name, first, folds, bundle, number, cancelled);
    }

    /// Without those of these folds that are in it.
    Submission cancelling(List<Integer> more) {
        return new Submission(
                name,
                first,
                folds,
                bundle,
                job,
                folds.stream()
                        .filter(fold -> more.contains(fold) || cancelled.contains(fold))
                        .toList());
    }

    /// Arrays of a bundle are numbered from 1; the number ends the name.
    int number() {
        String end = name.substring(name.lastIndexOf('-') + 1);
        return end.matches("[0-9]{1,9}") ? Integer.parseInt(end) : 0;
    }

    /// Where a fold of this array writes what it says.
    public String log(int fold) {
        return "logs/" + name + "_" + (fold - first) + ".log";
    }
}
