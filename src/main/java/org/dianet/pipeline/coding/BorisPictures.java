package org.dianet.pipeline.coding;

import java.nio.file.Path;
import java.util.Optional;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.video.MediaException;
import org.dianet.video.MediaPaths;
import org.dianet.video.NumberedImages;
import org.jspecify.annotations.Nullable;

/// The images of a folder as a project of BORIS names them.
///
/// @param folder `null` for a video
/// @param images `null` if the folder is not there
record BorisPictures(@Nullable String folder, @Nullable NumberedImages images) {

    /// @param root folder of the project
    static BorisPictures of(Clip clip, Path root, String written) {
        if (!(clip.media() instanceof Media.ImageFolder media)) {
            return new BorisPictures(null, null);
        }
        try {
            return new BorisPictures(written, NumberedImages.list(MediaPaths.find(root, media.path()), clip.frames()));
        } catch (MediaException e) {
            return new BorisPictures(written, null); // codings can be exported without the pixels
        }
    }

    boolean any() {
        return folder != null;
    }

    /// The path of an image; of one that is not there, its number in the folder.
    String path(long number) {
        Optional<Path> file = images == null ? Optional.empty() : images.fileOf(new FrameNumber(number));
        return folder + "/"
                + file.map(path -> String.valueOf(path.getFileName())).orElse(Long.toString(number));
    }
}
