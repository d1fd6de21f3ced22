package org.dianet.learning.motion;

import java.util.List;
import org.dianet.imaging.Colour;

/// Optical flow from the first frame of a phase to its last, with its strain (u, v, ε), as shallow networks take it
/// (Liong et al. 2019): from onset to apex, or one flow a phase; `method.md` 1.9.
///
/// @param input which phases, each a stream
public record PhaseFlow(InputMode input) implements MotionRepresentation {
    /// From onset to apex.
    public static final PhaseFlow STANDARD = new PhaseFlow(InputMode.ONSET);

    private static final String UNIT = "‰ of the side";
    static final List<Plane> PLANES = List.of(
            new Plane("u", UNIT, Plane.Kind.RIGHT),
            new Plane("v", UNIT, Plane.Kind.DOWN),
            new Plane("strain", UNIT, Plane.Kind.PICTURE));

    @Override
    public String specName() {
        return "flow";
    }

    @Override
    public String family() {
        return "optical flow";
    }

    @Override
    public String magnitude() {
        return "|flow|";
    }

    @Override
    public PhaseFlow withInput(InputMode other) {
        return new PhaseFlow(other);
    }

    @Override
    public List<Plane> planes() {
        return PLANES;
    }

    @Override
    public List<String> names() {
        return switch (input) {
            case DUAL -> List.of("Flow onset–apex", "Flow apex–offset");
            case ONSET -> List.of("Flow onset–apex");
            case OFFSET -> List.of("Flow apex–offset");
            case FULL -> List.of("Flow onset–offset");
        };
    }

    @Override
    public String unit() {
        return UNIT;
    }

    @Override
    public String method(String frames) {
        String which = switch (input) {
            case DUAL -> "two images of optical flow, from onset to apex and from apex to offset";
            case ONSET -> "optical flow from onset to apex";
            case OFFSET -> "optical flow from apex to offset";
            case FULL -> "optical flow from onset to offset";
        };
        return which + " (TV-L1, Zach et al. 2007, of " + frames
                + " in grey), as displacement to the right and down and"
                + " the magnitude of its strain over an eighth of the side, all in thousandths of the side and mapped to"
                + " 0..1 on one signed scale per fold, taken from its training side";
    }

    @Override
    public ReadyImages ready(Channels channels) {
        return new ReadyImages(input, Colour.RGB, Channels.FLOW);
    }
}
