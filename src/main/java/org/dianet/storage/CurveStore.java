package org.dianet.storage;

import java.nio.file.Path;
import java.util.List;
import org.dianet.model.clip.ClipId;

/// Which files hold measurements of which clips. The files stay where they are.
public interface CurveStore {

    /// Files of one clip, as written: relative to the project's folder with `/`, or absolute.
    ///
    /// @throws StorageException if the list cannot be read
    List<String> files(Path projectFolder, ClipId clip) throws StorageException;

    /// Adds a file to a clip; one that is there already is not added again.
    ///
    /// @throws StorageException if the list could not be written; it is then as it was
    void add(Path projectFolder, ClipId clip, String file) throws StorageException;
}
