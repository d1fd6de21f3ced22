package org.dianet.learning.motion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.imaging.ApexKernel;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;

/// One image of the whole clip whose weights rise to the apex and fall after it: apex-centred rank pooling, our reading
/// of MESTI.
/// See method.md 1.10.
///
/// @param normalise as for dynamic images
public record ApexPooling(ApexKernel kernel, Colour colour, Normalisation normalise) implements WholeClipImage {
    public static final ApexPooling STANDARD = new ApexPooling(ApexKernel.PHASES, Colour.RGB, Normalisation.MINMAX);

    @Override
    public String specName() {
        return "apex-pooling";
    }

    @Override
    public String family() {
        return "apex-centred rank pooling (our reading of MESTI)";
    }

    @Override
    public Optional<String> reading() {
        return Optional.of("our reading of MESTI (arXiv 2509.00056)");
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
    public boolean byApex() {
        return true;
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("apexKernel", kernel);
        settings.put("colour", colour);
        settings.put("normalise", normalise);
        return settings;
    }

    @Override
    public ApexPooling with(MotionSettings given) {
        return new ApexPooling(
                given.choice("apexKernel", ApexKernel.class, kernel),
                given.choice("colour", Colour.class, colour),
                given.choice("normalise", Normalisation.class, normalise));
    }

    @Override
    public List<String> names() {
        return List.of("Apex-centred");
    }

    @Override
    public String unit() {
        return "grey levels";
    }

    @Override
    public String method(String frames) {
        String weights = switch (kernel) {
            case PHASES -> "DI-Onset/s(n₁) + DI-Offset/s(n₂) with s(n) = n(n + 1)/6, both linear";
            case TRIANGLE -> "the triangular weights 1 − |t − apex|/span less their mean";
        };
        String gain = kernel == ApexKernel.PHASES ? "1" : "the sum for a triangle of one grey level";
        return "one image by apex-centred rank pooling (our reading of MESTI, arXiv 2509.00056) of " + frames
                + " from onset to offset: " + weights + ", " + DynamicImages.scale(gain, normalise, colour);
    }
}
