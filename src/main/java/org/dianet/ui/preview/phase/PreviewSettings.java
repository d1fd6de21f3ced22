package org.dianet.ui.preview.phase;

import org.dianet.imaging.Colour;
import org.dianet.imaging.PoolingForm;

/// How dynamic images are computed for the screen.
record PreviewSettings(PoolingForm form, Colour colour, Scale scale) {
    static final PreviewSettings DEFAULT = new PreviewSettings(PoolingForm.LINEAR, Colour.RGB, Scale.SHARED);

    enum Scale {
        /// One scale for both phases, so that they can be compared.
        SHARED,
        OWN
    }

    PreviewSettings with(PoolingForm newForm) {
        return new PreviewSettings(newForm, colour, scale);
    }

    PreviewSettings with(Colour newColour) {
        return new PreviewSettings(form, newColour, scale);
    }

    PreviewSettings with(Scale newScale) {
        return new PreviewSettings(form, colour, newScale);
    }
}
