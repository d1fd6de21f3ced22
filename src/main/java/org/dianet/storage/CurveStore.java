package org.dianet.storage;

import java.nio.file.Path;
import java.util.List;
import org.dianet.model.clip.ClipId;
import org.jspecify.annotations.Nullable;

/// Which files hold measurements of which clips, and of whose face. The files stay where they are.
public interface CurveStore {

    /// One file of a clip.
    ///
    /// @param file as written: relative to the project's folder with `/`, or absolute
    /// @param face whose curves of it are meant, by its number there; `null` where it has only one
    record Kept(String file, @Nullable String face) {}

    /// @throws StorageException if the list cannot be read
    List<Kept> of(Path projectFolder, ClipId clip) throws StorageException;

    /// Adds a file to a clip; one that is there already is of the new face from now on.
    ///
    /// @throws StorageException if the list could not be written; it is then as it was
    void add(Path projectFolder, ClipId clip, Kept kept) throws StorageException;
}
