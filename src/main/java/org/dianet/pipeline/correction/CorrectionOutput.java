package org.dianet.pipeline.correction;

import java.nio.file.Path;
import org.dianet.storage.StorageException;

/// Writes the tables of a study into its folder.
@FunctionalInterface
public interface CorrectionOutput {
    void write(Path folder, Corrections corrections) throws StorageException;
}
