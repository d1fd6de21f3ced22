package org.dianet.learning.motion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dianet.imaging.motion.FlowAlgorithm;

/// The onset frame and the apex frame in grey and the flows of both phases, as six planes of one image.
/// See method.md 1.12.
public record KeyFramesFlow(FlowAlgorithm algorithm) implements WholeClipImage {
    public static final KeyFramesFlow STANDARD = new KeyFramesFlow(FlowAlgorithm.TV_L1);

    private static final int FRAMES = 2;

    @Override
    public String specName() {
        return "key-frames-flow";
    }

    @Override
    public String family() {
        return "onset and apex frames with flow";
    }

    @Override
    public String magnitude() {
        return "|change|";
    }

    @Override
    public List<Plane> planes() {
        return Stream.of(Plane.levels("onset ", 1), Plane.levels("apex ", 1), Plane.flow("1"), Plane.flow("2"))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public OptionalInt rest(int plane) {
        return plane < FRAMES ? OptionalInt.of(0) : OptionalInt.empty();
    }

    @Override
    public boolean byApex() {
        return true;
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("flowAlgorithm", algorithm);
        return settings;
    }

    @Override
    public KeyFramesFlow with(MotionSettings given) {
        return new KeyFramesFlow(given.choice("flowAlgorithm", FlowAlgorithm.class, algorithm));
    }

    @Override
    public List<String> names() {
        return List.of("Frames and flow");
    }

    @Override
    public String unit() {
        return "grey levels and " + Plane.PER_MILLE;
    }

    @Override
    public String method(String frames) {
        return "the onset and the apex of " + frames + " in grey, as levels 0..1, and the optical flows ("
                + algorithm.source()
                + ") from onset to apex and from apex to offset, in thousandths of the side and mapped"
                + " to 0..1 " + PhaseFlow.FOLD_SCALE;
    }
}
