package org.dianet.learning.motion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;

/// Weighted sums of a phase's frames (Bilen et al. 2016), one a phase as in DIANet or one of the whole clip.
/// See method.md 1.1 to 1.5.
///
/// @param input which phases, each a stream
/// @param form the weights of frames
/// @param colour three channels, or one of luma
/// @param normalise how a sum becomes 0..1; a network cannot use plain sums
public record DynamicImages(InputMode input, PoolingForm form, Colour colour, Normalisation normalise)
        implements MotionRepresentation {
    /// The paper's.
    public static final DynamicImages STANDARD =
            new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.RGB, Normalisation.MINMAX);

    @Override
    public String specName() {
        return "dynamic-images";
    }

    @Override
    public String family() {
        return form.name("dynamic images");
    }

    @Override
    public String magnitude() {
        return "|DI|";
    }

    @Override
    public DynamicImages withInput(InputMode other) {
        return new DynamicImages(other, form, colour, normalise);
    }

    public DynamicImages withNormalise(Normalisation other) {
        return new DynamicImages(input, form, colour, other);
    }

    @Override
    public List<Plane> planes() {
        return Plane.change(colour.channels());
    }

    @Override
    public List<String> names() {
        return input.names();
    }

    @Override
    public String unit() {
        return "grey levels";
    }

    @Override
    public String method(String frames) {
        String which = switch (input) {
            case DUAL -> "two dynamic images, DI-Onset (onset to apex) and DI-Offset (apex to offset, in reverse)";
            case ONSET -> "the dynamic image from onset to apex";
            case OFFSET -> "the dynamic image from apex to offset, in reverse";
            case FULL -> "one dynamic image from onset to offset";
        };
        String weights = switch (form) {
            case LINEAR -> "linear approximate rank pooling (2t − T − 1)";
            case EXACT -> "approximate rank pooling with harmonic coefficients";
            case OFF_BY_ONE ->
                "the historical off-by-one weights Σ(2i − T)/i, which sum to T and so leave the face itself in the image,"
                        + " appearance next to motion";
        };
        return which + ", made of " + frames + " by " + weights + ", "
                + scale("T(T + 1)/6 (the sum of a ramp of one grey level over its T frames)", normalise, colour);
    }

    /// How sums become 0..1, and their colour.
    ///
    /// @param gain what a sum is divided by
    static String scale(String gain, Normalisation normalise, Colour colour) {
        return switch (normalise) {
                    case NONE -> "without normalisation";
                    case MINMAX -> "normalised to the range of each image";
                    case FIXED ->
                        "divided by " + gain
                                + " and mapped to 0..1 on one signed scale per fold, taken from its training side";
                }
                + (colour == Colour.GREY ? ", in grey" : ", in colour");
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("colour", colour);
        settings.put("dynamicImage", form);
        settings.put("normalise", normalise);
        return settings;
    }

    @Override
    public DynamicImages with(MotionSettings given) {
        return new DynamicImages(
                input,
                given.choice("dynamicImage", PoolingForm.class, form),
                given.choice("colour", Colour.class, colour),
                given.choice("normalise", Normalisation.class, normalise));
    }
}
