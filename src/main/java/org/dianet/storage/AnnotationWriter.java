package org.dianet.storage;

import java.nio.file.Path;
import java.util.List;

/// Writes annotations for other programs.
public interface AnnotationWriter {

    /// Replaces `file` in one step.
    ///
    /// @param rows one list of cells a row, the header first
    /// @throws StorageException if it could not be written; the file is then as it was
    void write(Path file, List<List<String>> rows) throws StorageException;
}
