package org.dianet.face.spotting;

import org.dianet.imaging.Frame;

/// Looks for expressions in one recording, whose frames it is given in order. Used by one thread at a time.
public interface Spotter {

    /// The next frame, aligned by [SmallFace].
    void add(Frame aligned);

    /// What the frames so far show.
    Spotted result();
}
