package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.Optional;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Span;
import org.dianet.model.project.ViewedClip;
import org.dianet.video.MediaException;
import org.dianet.video.MediaPaths;
import org.dianet.video.NumberedImages;

/// Whether a folder of images beside a clip's own has what the clip needs of it.
public final class ViewFolder {
    private ViewFolder() {}

    /// Why it has not, in a clause; empty if it has.
    ///
    /// @param root the project's folder
    /// @param needed frames of the clip
    public static Optional<String> problem(ViewedClip viewed, Path root, Span needed) {
        try {
            Path images = MediaPaths.find(root, viewed.pixels().media().shownPath());
            FrameNumbers there = NumberedImages.list(images, FrameNumbers.NONE).numbers();
            FrameNumbers wanted = viewed.clip().frames();
            int missing = 0;
            FrameIndex first = FrameIndex.FIRST;
            for (int i = needed.last(); i >= needed.first(); i--) {
                FrameIndex index = new FrameIndex(i);
                if (there.indexOf(wanted.numberAt(index)).isEmpty()) {
                    first = index;
                    missing++;
                }
            }
            return missing == 0
                    ? Optional.empty()
                    : Optional.of("its view " + viewed.view() + " lacks " + missing + " of "
                            + (needed.last() - needed.first() + 1) + " frames in " + images + ", the first "
                            + wanted.numberAt(first));
        } catch (MediaException e) {
            String said = String.valueOf(e.getMessage());
            return Optional.of("its view " + viewed.view() + ": " + said.replaceFirst("\\.$", ""));
        }
    }
}
