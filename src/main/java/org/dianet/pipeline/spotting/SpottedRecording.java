package org.dianet.pipeline.spotting;

import java.util.List;
import java.util.Optional;
import org.dianet.face.spotting.LeftOut.Reason;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.SharedRecording;

/// The candidates of one recording.
///
/// @param frames all that the file or folder has, which may be more than its clips use
/// @param rate empty if it is not known; lengths are then unknown, and [SpotRecording#ASSUMED_RATE] was assumed
/// @param spots in order of time
/// @param leftOut movements that were taken for something else, in order of time
public record SpottedRecording(
        SharedRecording recording,
        SpottingMethod method,
        FrameNumbers frames,
        Optional<FrameRate> rate,
        List<Spot> spots,
        List<Stretch> leftOut) {
    public static final int LEAST_SECONDS = 4;

    public SpottedRecording {
        spots = List.copyOf(spots);
        leftOut = List.copyOf(leftOut);
    }

    /// Whether it shows too little of the face at rest for movements to be told from it.
    public boolean tooShort() {
        double perSecond = rate.map(FrameRate::perSecond).orElse(SpotRecording.ASSUMED_RATE);
        return frames.count() / perSecond < LEAST_SECONDS;
    }

    /// Frames from `start` to `end`, both included.
    public record Stretch(FrameNumber start, FrameNumber end, Reason reason) {}
}
