package org.dianet.ui.preview.phase;

import java.util.List;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;

/// How dynamic images are computed for the screen.
///
/// @param shown name of the representation that is shown
/// @param images the dynamic images, if they are
/// @param scale of both, or of each
record PreviewSettings(String shown, DynamicImages images, Scale scale) {
    static final PreviewSettings DEFAULT = new PreviewSettings(
            DynamicImages.STANDARD.specName(),
            new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.RGB, Normalisation.FIXED),
            Scale.SHARED);

    enum Scale {
        /// One scale for both phases, so that they can be compared.
        SHARED,
        OWN
    }

    PreviewSettings with(PoolingForm newForm) {
        return with(new DynamicImages(images.input(), newForm, images.colour(), images.normalise()));
    }

    PreviewSettings with(Colour newColour) {
        return with(new DynamicImages(images.input(), images.form(), newColour, images.normalise()));
    }

    PreviewSettings with(Scale newScale) {
        return new PreviewSettings(shown, images, newScale);
    }

    private PreviewSettings with(DynamicImages other) {
        return new PreviewSettings(shown, other, scale);
    }

    /// Names of the representations that have an image for each phase.
    static List<String> shownInPairs() {
        return MotionRepresentation.all().stream()
                .filter(some -> some.inputs().contains(InputMode.ONSET))
                .map(MotionRepresentation::specName)
                .toList();
    }

    PreviewSettings showing(String representation) {
        return new PreviewSettings(representation, images, scale);
    }

    /// Whether images are computed in the same way, on whatever scale they are shown.
    boolean alike(PreviewSettings other) {
        return shown.equals(other.shown) && images.equals(other.images);
    }

    /// What both phases are shown as.
    MotionRepresentation motion() {
        return shown.equals(images.specName())
                ? images
                : MotionRepresentation.named(shown).orElseThrow().withInput(InputMode.DUAL);
    }

    PoolingForm form() {
        return images.form();
    }

    Colour colour() {
        return images.colour();
    }
}
