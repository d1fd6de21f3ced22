package org.dianet.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Runs other programs: Slurm's commands, `ssh` and `sftp`, and nothing else.
@FunctionalInterface
public interface Programs {

    /// @param command the program and its arguments, which no shell sees
    /// @param input what it reads
    /// @param limit after which it is ended
    /// @throws IOException if it is not there or cannot be started
    /// @throws LostConnectionException if it did not end in time
    Answer run(List<String> command, String input, Duration limit)
            throws IOException, ClusterException, InterruptedException;

    /// The same for a program that takes long.
    ///
    /// @param meanwhile gets all that it has written so far, several times a second; what it
    ///     throws ends the program
    default Answer run(List<String> command, String input, Duration limit, Consumer<String> meanwhile)
            throws IOException, ClusterException, InterruptedException {
        return run(command, input, limit);
    }
}
