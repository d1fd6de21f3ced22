package org.dianet.cluster;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A task of an array in Slurm's queue.
///
/// @param name of the array
/// @param job number of the array
/// @param task number in it
/// @param state Slurm's word, such as `PENDING`
/// @param reason Slurm's word for why it waits, such as `Resources`
/// @param command what it runs, with its arguments
public record QueuedTask(String name, String job, int task, String state, String reason, String command) {
    private static final Pattern ARGUMENTS = Pattern.compile("([0-9]{1,9}) (\\S+)\\s*$");

    /// Fold number of task 0 of its array, as the command says; empty if it is no array of this program.
    public OptionalInt first() {
        Matcher found = ARGUMENTS.matcher(command);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /// Whether it works in this folder of a bundle.
    public boolean in(String folder) {
        Matcher found = ARGUMENTS.matcher(command);
        return found.find() && command.substring(0, found.start()).endsWith(" " + folder + " ");
    }

    /// SHA-256 of the list of the bundle that the command trains; empty if it names none.
    public String bundle() {
        Matcher found = ARGUMENTS.matcher(command);
        return found.find() ? found.group(2) : "";
    }

    /// Whether it has not begun.
    public boolean waits() {
        return state.equals("PENDING");
    }

    /// As `scancel` takes it.
    public String id() {
        return job + "_" + task;
    }
}
