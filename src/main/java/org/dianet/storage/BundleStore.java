package org.dianet.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.dianet.cluster.Submissions;
import org.dianet.run.Bundle;

/// Folders of runs whose folds are trained elsewhere.
public interface BundleStore {
    /// The list of the folder's content, written last.
    String LIST = "bundle.json";

    /// What stays on this machine: the run's record and what was submitted.
    String KEPT = "kept";

    /// @throws StorageException if the folder holds no bundle, a damaged one, or one whose list is not as it was packed
    Bundle read(Path bundle) throws StorageException;

    /// Seals it: what is read is as it was written here.
    void write(Path bundle, Bundle content) throws StorageException;

    /// What was submitted of it, and with which profile; without arrays if the cluster refused, and empty if it was
    /// never tried.
    ///
    /// @throws StorageException if its file is damaged
    Optional<Submissions> submissions(Path bundle) throws StorageException;

    /// What was submitted of it; empty if nothing was, or the cluster refused.
    ///
    /// @throws StorageException if its file is damaged
    default Optional<Submissions> submitted(Path bundle) throws StorageException {
        return submissions(bundle).filter(submissions -> !submissions.all().isEmpty());
    }

    /// Durable when it returns: a job must be known before it is submitted.
    void write(Path bundle, Submissions submissions) throws StorageException;
}
