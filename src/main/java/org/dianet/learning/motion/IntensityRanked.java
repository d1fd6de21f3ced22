package org.dianet.learning.motion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;

/// The Motion-intensity dynamic image as we read it: frames in the order of their difference from the onset, then
/// linear rank pooling, see [org.dianet.imaging.IntensityOrder].
/// See method.md 1.10.
///
/// @param normalise as for dynamic images
public record IntensityRanked(Colour colour, Normalisation normalise) implements WholeClipImage {
    public static final IntensityRanked STANDARD = new IntensityRanked(Colour.RGB, Normalisation.MINMAX);

    static final String READING = "our reading of MIDI (arXiv 2510.09730)";

    @Override
    public String specName() {
        return "midi";
    }

    @Override
    public String family() {
        return "motion-intensity dynamic images (our reading of MIDI)";
    }

    @Override
    public Optional<String> reading() {
        return Optional.of(READING);
    }

    @Override
    public String magnitude() {
        return "|DI|";
    }

    @Override
    public List<Plane> planes() {
        return Plane.change(colour.channels());
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("colour", colour);
        settings.put("normalise", normalise);
        return settings;
    }

    @Override
    public IntensityRanked with(MotionSettings given) {
        return new IntensityRanked(
                given.choice("colour", Colour.class, colour),
                given.choice("normalise", Normalisation.class, normalise));
    }

    @Override
    public List<String> names() {
        return List.of("By intensity");
    }

    @Override
    public String unit() {
        return "grey levels";
    }

    @Override
    public String method(String frames) {
        return "one motion-intensity dynamic image (our reading of MIDI, arXiv 2510.09730): " + frames
                + " from onset to offset in the order of their mean absolute difference from the onset, by linear rank"
                + " pooling, "
                + DynamicImages.scale("T(T + 1)/6", normalise, colour);
    }
}
