package org.dianet.pipeline;

import java.nio.file.Path;
import org.dianet.storage.StorageException;

/// Writes an ablation's table.
@FunctionalInterface
public interface AblationOutput {
    void write(Path folder, Ablation ablation) throws StorageException;
}
