package org.dianet.ui.preview.phase;

import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.Media;
import org.dianet.ui.common.session.Footage;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// The ready-made motion images of a clip without frames.
///
/// @param source reads them: one, or those of onset and offset
public record GivenImages(Footage footage, Source source) {

    @FunctionalInterface
    interface Source {
        List<Frame> read() throws MediaException;
    }

    /// `null` for a clip that has frames.
    public static @Nullable GivenImages of(Footage footage, MediaOpener opener) {
        Path folder = footage.project();
        return switch (footage.media()) {
            case Media.ImageFolder _, Media.VideoFile _ -> null;
            case Media.MotionImage(String path) ->
                new GivenImages(footage, () -> List.of(opener.image(folder.resolve(path))));
            case Media.MotionImagePair(String onset, String offset) ->
                new GivenImages(
                        footage,
                        () -> List.of(opener.image(folder.resolve(onset)), opener.image(folder.resolve(offset))));
        };
    }
}
