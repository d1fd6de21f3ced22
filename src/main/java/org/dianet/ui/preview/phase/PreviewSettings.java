package org.dianet.ui.preview.phase;

import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.learning.DynamicImages;
import org.dianet.learning.InputMode;

/// How dynamic images are computed for the screen.
///
/// @param images which images, as training makes them
/// @param scale of both, or of each
record PreviewSettings(DynamicImages images, Scale scale) {
    static final PreviewSettings DEFAULT = new PreviewSettings(
            new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.RGB, Normalisation.FIXED), Scale.SHARED);

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
        return new PreviewSettings(images, newScale);
    }

    private PreviewSettings with(DynamicImages other) {
        return new PreviewSettings(other, scale);
    }

    PoolingForm form() {
        return images.form();
    }

    Colour colour() {
        return images.colour();
    }
}
