package org.dianet.cluster;

/// A task of an array in Slurm's queue.
///
/// @param name of the array
/// @param job number of the array
/// @param task number in it
/// @param state Slurm's word, such as `PENDING`
/// @param reason Slurm's word for why it waits, such as `Resources`
public record QueuedTask(String name, String job, int task, String state, String reason) {

    /// Whether it has not begun.
    public boolean waits() {
        return state.equals("PENDING");
    }

    /// As `scancel` takes it.
    public String id() {
        return job + "_" + task;
    }
}
