package org.dianet.storage;

import java.nio.file.Path;
import java.util.List;
import org.dianet.model.project.Correction;

/// Files of corrections that laboratories hand on to each other.
public interface ErrataStore {

    /// @throws StorageException if it cannot be read or a field is wrong; the sentence names it
    List<Correction> read(Path file) throws StorageException;

    /// Replaces `file` in one step.
    ///
    /// @throws StorageException if it could not be written; the file is then as it was
    void write(Path file, List<Correction> corrections) throws StorageException;
}
