package org.dianet.ui.preview.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// The overlay over the pictures.
///
/// @param method the maps that the model is asked for, or `null` for the prediction alone
public record OverlayMode(@Nullable ExplanationMethod method) {
    public static final OverlayMode OFF = new OverlayMode(null);

    /// Without an overlay, then every kind of map.
    static List<OverlayMode> all() {
        return Stream.concat(
                        Stream.of(OFF),
                        Arrays.stream(ExplanationMethod.values()).map(OverlayMode::new))
                .toList();
    }

    public boolean shown() {
        return method != null;
    }

    /// Whether its maps can be shown in one direction.
    boolean directed() {
        return method != null && method.directed();
    }

    OverlayMode next() {
        List<OverlayMode> all = all();
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    String text() {
        return Messages.text(method == null ? "preview.noOverlay" : "preview.overlay." + method);
    }
}
