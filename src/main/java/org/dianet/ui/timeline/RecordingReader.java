package org.dianet.ui.timeline;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.pipeline.motion.FaceMotion;
import org.dianet.pipeline.motion.ReadRecording;
import org.dianet.pipeline.motion.RecordingMotion;
import org.dianet.ui.common.session.Footage;
import org.dianet.video.MediaException;

/// Reads a long recording from the playhead outwards. Nothing is suggested from it: its pictures are too small, and
/// [EventStudy] looks at those around the marks.
final class RecordingReader implements MotionSource {
    private final Footage footage;
    private final FrameNumbers frames;
    private final ReadRecording reading;
    private final RecordingMotion motion;

    RecordingReader(Footage footage, FrameNumbers frames, ReadRecording reading) {
        this.footage = footage;
        this.frames = frames;
        this.reading = reading;
        this.motion = new RecordingMotion(frames.count());
    }

    @Override
    public boolean read(int onset, IntSupplier around, JobContext context) throws MediaException {
        reading.read(footage.project(), footage.media(), frames, motion, around, context);
        return true;
    }

    @Override
    public double[] change(int onset) {
        return motion.change(onset);
    }

    @Override
    public int apart() {
        return motion.apart();
    }

    @Override
    public Optional<FaceMotion> findings() {
        return Optional.empty();
    }
}
