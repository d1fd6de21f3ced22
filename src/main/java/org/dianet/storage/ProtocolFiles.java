package org.dianet.storage;

import java.nio.file.Path;
import org.dianet.model.project.Protocol;

/// Class protocols as files, to be shared between projects and laboratories.
public interface ProtocolFiles {

    /// @throws StorageException if it is missing or no protocol, naming the field
    Protocol read(Path file) throws StorageException;

    /// @throws StorageException if it cannot be written
    void write(Path file, Protocol protocol) throws StorageException;
}
