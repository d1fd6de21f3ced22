package org.dianet.ui.timeline;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.dianet.job.JobContext;
import org.dianet.pipeline.motion.FaceMotion;
import org.dianet.ui.common.session.Footage;
import org.dianet.video.ClipFrames;

/// How a clip moves, which can be asked while it is read.
interface MotionSource {
    /// A clip of more frames is a recording: it is surveyed first, and small pictures of all its faces would not fit
    /// into memory.
    int LONGEST_CLIP = 5000;

    static MotionSource of(Footage footage, ClipFrames frames, MotionTools tools) {
        return frames.numbers().count() <= LONGEST_CLIP
                ? new MotionReader(frames, tools.faces())
                : new RecordingReader(footage, frames.numbers(), tools.recordings());
    }

    /// Reads all frames; runs where waiting for frames is allowed.
    ///
    /// @param onset the frame by whose face the others are aligned
    /// @param around index of the frame that is looked at, which changes
    boolean read(int onset, IntSupplier around, JobContext context) throws Exception;

    /// The change of the frames read so far against the frame at `onset`; NaN where a frame cannot be read.
    double[] change(int onset);

    /// How far apart frames are that were looked at, while what lies between is not known; 0 if there is no such.
    default int apart() {
        return 0;
    }

    /// The result over all frames, if there is one.
    Optional<FaceMotion> findings();
}
