package org.dianet.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where Slurm's commands are, and the copy of a bundle that its nodes see.
public sealed interface LoginNode permits ThisMachine, SshHost {

    static LoginNode of(ClusterProfile profile, Programs programs) {
        return profile.host().isEmpty() ? new ThisMachine(programs) : new SshHost(profile, programs);
    }

    /// Runs one of Slurm's commands; it may end in an error, which the caller reads.
    ///
    /// @throws ClusterException if it is not there
    /// @throws LostConnectionException if it is not known whether it ran
    Answer slurm(List<String> command) throws ClusterException, InterruptedException;

    /// The absolute folder of a bundle there.
    String folder(Path bundle, String id);

    /// What is in the folder of a bundle there.
    enum Copy {
        /// No whole bundle.
        NONE,
        /// This one.
        SAME,
        /// One whose last file differs.
        OTHER
    }

    /// What is there of the bundle.
    ///
    /// @param last the file that is written when all others are whole
    Copy copy(Path bundle, String id, String last) throws ClusterException, InterruptedException;

    /// Brings the bundle there. Files that an earlier call brought are not copied again if
    /// they are whole.
    ///
    /// @param files relative, with `/`; the last is written when all others are whole
    /// @param folders relative, with `/`, parents first
    void send(Path bundle, String id, List<String> folders, List<String> files, Copied.Listener listener)
            throws ClusterException, InterruptedException;

    /// Names of files in a folder of the bundle there.
    List<String> list(Path bundle, String id, String folder) throws ClusterException, InterruptedException;

    /// What a folder is called while it is brought here, before it is whole. None may be there
    /// before.
    static String part(String folder) {
        return folder + ".part";
    }

    /// Brings folders of the bundle here; each is here whole or not at all, and those that are stay
    /// if the call ends early.
    void fetchFolders(Path bundle, String id, List<String> folders, Copied.Listener listener)
            throws ClusterException, InterruptedException;

    /// Brings files of the bundle here, if they are there.
    void fetchFiles(Path bundle, String id, List<String> files) throws ClusterException, InterruptedException;

    /// Whether there is such a file there.
    ///
    /// @param file absolute
    boolean has(String file) throws ClusterException, InterruptedException;

    /// Why bundles cannot be kept there, in a sentence; empty if they can.
    Optional<String> unwritable() throws ClusterException, InterruptedException;
}
