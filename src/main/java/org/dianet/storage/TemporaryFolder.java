package org.dianet.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder of its own in the system's place for such, deleted with all it holds when closed.
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    /// @param purpose goes into the folder's name
    public TemporaryFolder(String purpose) throws IOException {
        this.path = Files.createTempDirectory("dianet-" + purpose + "-");
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(path);
    }
}
