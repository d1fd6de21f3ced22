package org.dianet.learning.motion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.motion.FlowAlgorithm;

/// Optical flow from the first frame of a phase to its last, as shallow networks take it (Liong et al. 2019): from
/// onset to apex, or one flow a phase; `method.md` 1.9. With images of 28 pixels and `minmax` it is STSTNet's own form.
///
/// @param input which phases, each a stream
/// @param shown which planes of it
/// @param normalise how it becomes 0..1: by one scale per fold, or each plane of each image by its own range
public record PhaseFlow(InputMode input, FlowAlgorithm algorithm, FlowPlanes shown, Normalisation normalise)
        implements MotionRepresentation {
    /// From onset to apex.
    public static final PhaseFlow STANDARD = new PhaseFlow(InputMode.ONSET);

    /// How values go to 0..1 by one scale.
    static final String FOLD_SCALE = "on one signed scale per fold, taken from its training side";

    /// @throws IllegalArgumentException if it is not to become 0..1 at all
    public PhaseFlow {
        if (normalise == Normalisation.NONE) {
            throw new IllegalArgumentException("flowScale must be fixed or minmax");
        }
    }

    /// By TV-L1, with strain, on one scale per fold.
    public PhaseFlow(InputMode input) {
        this(input, FlowAlgorithm.TV_L1, FlowPlanes.UV_STRAIN, Normalisation.FIXED);
    }

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
        return new PhaseFlow(other, algorithm, shown, normalise);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("flowAlgorithm", algorithm);
        settings.put("flowPlanes", shown);
        settings.put("flowScale", normalise);
        return settings;
    }

    @Override
    public PhaseFlow with(MotionSettings given) {
        return new PhaseFlow(
                input,
                given.choice("flowAlgorithm", FlowAlgorithm.class, algorithm),
                given.choice("flowPlanes", FlowPlanes.class, shown),
                given.choice("flowScale", Normalisation.class, normalise));
    }

    @Override
    public List<Plane> planes() {
        return shown.planes();
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
        return Plane.PER_MILLE;
    }

    @Override
    public String method(String frames) {
        String which = switch (input) {
            case DUAL -> "two images of optical flow, from onset to apex and from apex to offset";
            case ONSET -> "optical flow from onset to apex";
            case OFFSET -> "optical flow from apex to offset";
            case FULL -> "optical flow from onset to offset";
        };
        return which + " (" + algorithm.source() + ", of " + frames + " in grey), as " + shown.words()
                + ", all in thousandths of the side and mapped to 0..1 "
                + (normalise == Normalisation.MINMAX ? "by the range of each plane of each image" : FOLD_SCALE);
    }

    @Override
    public Optional<ReadyImages> ready(Channels channels) {
        return planes().size() == 3 ? Optional.of(new ReadyImages(input, Colour.RGB, Channels.FLOW)) : Optional.empty();
    }
}
