package org.dianet.learning.motion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.imaging.motion.FlowAlgorithm;

/// Flows from the onset to each of several frames around the apex, as planes of one image: u1, v1, u2, v2 and so on.
/// SLSTT takes eleven by Farnebäck.
/// See method.md 1.12.
///
/// @param frames how many, 1..64
/// @param shortClips what becomes of clips with fewer after the onset
public record FlowSequence(int frames, ShortClips shortClips, FlowAlgorithm algorithm) implements WholeClipImage {
    public static final FlowSequence STANDARD = new FlowSequence(11, ShortClips.LEAVE_OUT, FlowAlgorithm.FARNEBACK);

    /// @throws IllegalArgumentException if the number is out of range
    public FlowSequence {
        FrameSequence.requireFrames(frames, 1);
    }

    @Override
    public String specName() {
        return "flow-sequence";
    }

    @Override
    public String family() {
        return "sequences of optical flow";
    }

    @Override
    public String magnitude() {
        return "|flow|";
    }

    @Override
    public List<Plane> planes() {
        List<Plane> planes = new ArrayList<>();
        for (int i = 1; i <= frames; i++) {
            planes.addAll(Plane.flow(Integer.toString(i)));
        }
        return List.copyOf(planes);
    }

    @Override
    public boolean byApex() {
        return true;
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("frames", frames);
        settings.put("shortClips", shortClips);
        settings.put("flowAlgorithm", algorithm);
        return settings;
    }

    @Override
    public FlowSequence with(MotionSettings given) {
        return new FlowSequence(
                given.whole("frames", frames),
                given.choice("shortClips", ShortClips.class, shortClips),
                given.choice("flowAlgorithm", FlowAlgorithm.class, algorithm));
    }

    @Override
    public List<String> names() {
        return List.of("Flow sequence");
    }

    @Override
    public String unit() {
        return Plane.PER_MILLE;
    }

    @Override
    public String method(String of) {
        return "the optical flows (" + algorithm.source() + ", of " + of + " in grey) from the onset to each of "
                + frames
                + " successive frames around the apex" + FrameSequence.shortOnes(shortClips)
                + ", in thousandths of the side and mapped to 0..1 "
                + PhaseFlow.FOLD_SCALE;
    }
}
