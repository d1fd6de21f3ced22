package org.dianet.learning.motion;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The onset frame and the apex frame in colour, as six planes of one image.
/// See method.md 1.12.
public record KeyFrames() implements WholeClipImage {
    public static final KeyFrames STANDARD = new KeyFrames();

    private static final int COLOURS = 3;

    @Override
    public String specName() {
        return "key-frames";
    }

    @Override
    public String family() {
        return "onset and apex frames";
    }

    @Override
    public String magnitude() {
        return "|change|";
    }

    @Override
    public List<Plane> planes() {
        return Stream.of(Plane.levels("onset ", COLOURS), Plane.levels("apex ", COLOURS))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public OptionalInt rest(int plane) {
        return OptionalInt.of(plane % COLOURS);
    }

    @Override
    public boolean byApex() {
        return true;
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of();
    }

    @Override
    public KeyFrames with(MotionSettings given) {
        return this;
    }

    @Override
    public List<String> names() {
        return List.of("Onset and apex");
    }

    @Override
    public String unit() {
        return "grey levels";
    }

    @Override
    public String method(String frames) {
        return "the onset and the apex of " + frames + " in colour, as levels 0..1";
    }
}
