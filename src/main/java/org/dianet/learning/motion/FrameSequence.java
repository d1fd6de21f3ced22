package org.dianet.learning.motion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Several frames in grey, evenly from onset to apex, as planes of one image.
/// See method.md 1.12.
///
/// @param frames how many, 2..64
/// @param shortClips what becomes of clips with fewer
public record FrameSequence(int frames, ShortClips shortClips) implements WholeClipImage {
    public static final FrameSequence STANDARD = new FrameSequence(8, ShortClips.LEAVE_OUT);

    private static final int MOST = 64;

    /// @throws IllegalArgumentException if the number is out of range
    public FrameSequence {
        requireFrames(frames, 2);
    }

    static void requireFrames(int frames, int least) {
        if (frames < least || frames > MOST) {
            throw new IllegalArgumentException("frames must lie in " + least + ".." + MOST);
        }
    }

    @Override
    public String specName() {
        return "frame-sequence";
    }

    @Override
    public String family() {
        return "sequences of frames";
    }

    @Override
    public String magnitude() {
        return "|change|";
    }

    @Override
    public List<Plane> planes() {
        List<Plane> planes = new ArrayList<>();
        for (int i = 1; i <= frames; i++) {
            planes.addAll(Plane.levels("frame " + i + " ", 1));
        }
        return List.copyOf(planes);
    }

    @Override
    public OptionalInt rest(int plane) {
        return OptionalInt.of(0);
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
        return settings;
    }

    @Override
    public FrameSequence with(MotionSettings given) {
        return new FrameSequence(
                given.whole("frames", frames), given.choice("shortClips", ShortClips.class, shortClips));
    }

    @Override
    public List<String> names() {
        return List.of("Frame sequence");
    }

    @Override
    public String unit() {
        return "grey levels";
    }

    @Override
    public String method(String of) {
        return frames + " of " + of + " in grey, evenly from onset to apex, as levels 0..1" + shortOnes(shortClips);
    }

    static String shortOnes(ShortClips shortClips) {
        return shortClips == ShortClips.REPEAT ? " (some of them several times in clips that have fewer)" : "";
    }
}
