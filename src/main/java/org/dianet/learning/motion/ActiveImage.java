package org.dianet.learning.motion;

import java.util.List;
import java.util.Map;

/// The Active Image of OrigiNet (Verma et al. 2020): the linear dynamic image in grey less the last frame and plus the
/// first, cut off at 0 and 255 as its authors' code writes it. What darkens is lost.
/// See method.md 1.10.
public record ActiveImage(InputMode input) implements MotionRepresentation {
    public static final ActiveImage STANDARD = new ActiveImage(InputMode.FULL);

    @Override
    public String specName() {
        return "active-image";
    }

    @Override
    public String family() {
        return "Active Images";
    }

    @Override
    public String magnitude() {
        return "|Active Image|";
    }

    @Override
    public List<Plane> planes() {
        return Plane.levels("", 1);
    }

    @Override
    public ActiveImage withInput(InputMode other) {
        return new ActiveImage(other);
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of();
    }

    @Override
    public ActiveImage with(MotionSettings given) {
        return this;
    }

    @Override
    public List<String> names() {
        return switch (input) {
            case DUAL -> List.of("Active onset–apex", "Active apex–offset");
            case ONSET -> List.of("Active onset–apex");
            case OFFSET -> List.of("Active apex–offset");
            case FULL -> List.of("Active Image");
        };
    }

    @Override
    public String unit() {
        return "grey levels";
    }

    @Override
    public String method(String frames) {
        String which = switch (input) {
            case DUAL -> "two Active Images, of onset to apex and of apex to offset in reverse,";
            case ONSET -> "the Active Image of onset to apex,";
            case OFFSET -> "the Active Image of apex to offset in reverse,";
            case FULL -> "the Active Image";
        };
        return which + " (Verma et al. 2020): linear rank pooling of " + frames
                + " in grey, less the last frame and plus the first, cut off at 0 and 255";
    }
}
