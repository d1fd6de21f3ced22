package org.dianet.ui.timeline;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.dianet.model.clip.Span;
import org.jspecify.annotations.Nullable;

/// A band over the movement that is looked at.
final class LookedAt extends Region {
    private final Supplier<@Nullable Span> span;

    LookedAt(Supplier<@Nullable Span> span) {
        this.span = span;
        getStyleClass().add("looked-at");
        setMouseTransparent(true);
    }

    void place(FrameScale scale, double top, double bottom) {
        Span now = span.get();
        setVisible(now != null);
        if (now != null) {
            double left = scale.edge(now.first());
            resizeRelocate(left, top, Math.max(2, scale.edge(now.last() + 1.0) - left), bottom - top);
        }
    }
}
