package org.dianet.ui.common.message;

import java.util.Locale;
import org.dianet.model.clip.Landmark;

/// What a landmark is called: to people, and in ids, styles and keys.
public final class LandmarkName {
    private LandmarkName() {}

    /// For people.
    public static String of(Landmark landmark) {
        return Messages.text("landmark." + key(landmark));
    }

    /// For ids, style classes and message keys.
    public static String key(Landmark landmark) {
        return landmark.name().toLowerCase(Locale.ROOT);
    }
}
