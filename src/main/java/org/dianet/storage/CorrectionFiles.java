package org.dianet.storage;

import java.nio.file.Path;
import org.dianet.run.CorrectionStudy;

/// Studies of corrections in their folders.
public interface CorrectionFiles {

    /// @throws StorageException if the folder holds no study, or a damaged one
    CorrectionStudy read(Path folder) throws StorageException;

    /// Whether the folder holds a study.
    boolean exists(Path folder);

    void write(Path folder, CorrectionStudy study) throws StorageException;
}
