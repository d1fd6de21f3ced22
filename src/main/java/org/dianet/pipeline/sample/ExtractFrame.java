package org.dianet.pipeline.sample;

import java.nio.file.Path;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.project.Clip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// One frame of a clip by its original number, with undisturbed pixels.
public final class ExtractFrame {
    private final MediaOpener opener;

    public ExtractFrame(MediaOpener opener) {
        this.opener = opener;
    }

    /// @param folder the project's folder, which relative media paths start from
    /// @throws MediaException if the clip has no such frame or it cannot be read
    public Frame extract(Path folder, Clip clip, FrameNumber number) throws MediaException {
        try (FrameReader reader = opener.open(folder, clip.media(), clip.frames())) {
            return reader.read(index(reader.frames(), clip, number));
        }
    }

    private static FrameIndex index(FrameNumbers frames, Clip clip, FrameNumber number) throws MediaException {
        return frames.indexOf(number)
                .orElseThrow(
                        () -> new MediaException("Clip " + clip.id() + " has no frame " + number + "; its frames are "
                                + frames.runs().getFirst().first() + " to "
                                + frames.runs().getLast().last()
                                + (frames.runs().size() > 1 ? ", with gaps." : ".")));
    }
}
