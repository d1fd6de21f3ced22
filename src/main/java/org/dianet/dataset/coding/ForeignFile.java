package org.dianet.dataset.coding;

import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.table.DatasetException;

/// A kind of file that another annotation program writes.
@FunctionalInterface
public interface ForeignFile {

    /// @throws DatasetException if the file is not of this kind or damaged, in a sentence that names the place
    Content read(Path file) throws DatasetException;

    /// What a file says.
    ///
    /// @param problems sentences about what could not be read and was left out
    record Content(List<ForeignEvent> events, List<String> problems) {
        public Content {
            events = List.copyOf(events);
            problems = List.copyOf(problems);
        }
    }
}
