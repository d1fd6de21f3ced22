package org.dianet.pipeline.quality;

import java.util.ArrayList;
import java.util.List;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceLandmarks;
import org.dianet.imaging.Frame;

/// Quality of frames that are not in a file.
public final class QualityOfFrames {
    private QualityOfFrames() {}

    public static List<FlawedStretch> flaws(List<Frame> frames, FaceFinder faces) {
        List<FrameQuality> seen = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            seen.add(FrameQuality.of(
                    i,
                    frames.get(i),
                    faces.find(frames.get(i)).orElse(null) instanceof FaceLandmarks mesh ? mesh : null));
        }
        return new QualityTrack(seen).flaws();
    }
}
