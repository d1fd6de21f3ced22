package org.dianet.storage;

import java.nio.file.Path;
import java.util.List;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;

/// Grids of specs as files, and those that come with the program.
public interface GridFiles {

    /// Names of the grids that come with the program.
    List<String> ready();

    /// A grid that comes with the program, or of a file.
    ///
    /// @param name one of [#ready], or a path
    /// @param base what the rows change if the grid does not say
    /// @throws StorageException if there is none of this name, or a field is wrong; the sentence names it
    SpecGrid named(String name, TrainingSpec base) throws StorageException;

    /// @throws StorageException if it is missing, or a field is wrong; the sentence names it
    SpecGrid read(Path file) throws StorageException;

    /// Writes every row with its whole spec, so that the file means the same in every version.
    void write(Path file, SpecGrid grid) throws StorageException;
}
