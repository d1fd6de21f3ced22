package org.dianet.video;

import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;

/// A frame that something is computed from. There is one rule for all that is: what needs a frame that is missing or
/// unreadable is not computed, and no other frame stands in.
public final class NeededFrame {
    private NeededFrame() {}

    /// @param index of the frame in the clip as the project knows it, which may hold more frames than the disk
    /// @throws MediaException if the frame is missing or unreadable, in a sentence that names it
    public static Frame read(FrameReader reader, Clip clip, int index) throws MediaException {
        FrameNumber number = clip.frames().numberAt(new FrameIndex(index));
        FrameIndex present = reader.frames()
                .indexOf(number)
                .orElseThrow(() ->
                        new MediaException("Frame " + number + " of clip " + clip.id() + " is missing on the disk."));
        return reader.read(present);
    }
}
