package org.dianet.learning.motion;

import java.util.List;
import java.util.Map;
import org.dianet.imaging.Colour;

/// Images that came with the data, e.g. from a manifest: one a clip, or one a phase.
///
/// @param input which of them, each a stream
/// @param colour three channels, or one of luma
/// @param meaning what the channels are
public record ReadyImages(InputMode input, Colour colour, Channels meaning) implements MotionRepresentation {

    @Override
    public String specName() {
        return "ready-images";
    }

    @Override
    public String family() {
        return like().family();
    }

    @Override
    public String magnitude() {
        return like().magnitude();
    }

    /// What they look like: a flow, or dynamic images.
    private MotionRepresentation like() {
        return meaning == Channels.FLOW ? PhaseFlow.STANDARD : DynamicImages.STANDARD;
    }

    @Override
    public List<Plane> planes() {
        return meaning == Channels.FLOW ? PhaseFlow.STANDARD.planes() : Plane.change(colour.channels());
    }

    @Override
    public List<String> names() {
        return meaning == Channels.FLOW
                ? switch (input) {
                    case DUAL -> List.of("flow of the onset phase", "flow of the offset phase");
                    case ONSET -> List.of("flow of the onset phase");
                    case OFFSET -> List.of("flow of the offset phase");
                    case FULL -> List.of("optical flow");
                }
                : input.names();
    }

    /// Of a value: 1 is the largest that a file can hold.
    public static final String UNIT = "shares of the image file's range";

    @Override
    public String unit() {
        return UNIT;
    }

    @Override
    public String method(String frames) {
        String what = meaning == Channels.FLOW
                ? "optical flow (channels taken as u, v and strain)"
                : "pictures" + (colour == Colour.GREY ? " in grey" : " in colour");
        String phases = switch (input) {
            case DUAL -> ", one of the onset phase and one of the offset phase";
            case ONSET -> " of the onset phase";
            case OFFSET -> " of the offset phase";
            case FULL -> "";
        };
        return "images that were made outside the program and used unchanged but for size and colour: " + what + phases;
    }

    @Override
    public ReadyImages withInput(InputMode other) {
        return new ReadyImages(other, colour, meaning);
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of();
    }

    @Override
    public ReadyImages with(MotionSettings given) {
        return this;
    }
}
