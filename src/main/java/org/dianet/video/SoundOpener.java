package org.dianet.video;

import java.nio.file.Path;
import java.util.Optional;
import org.dianet.model.clip.Media;

/// Opens the sound of clips. The port behind which the decoding library stays.
public interface SoundOpener {

    /// Opens the sound of a clip's media; empty if there is none, as with images.
    ///
    /// @param root folder that relative paths start from
    /// @throws MediaException if the file is missing, or its sound cannot be decoded
    Optional<SoundReader> open(Path root, Media media) throws MediaException;
}
