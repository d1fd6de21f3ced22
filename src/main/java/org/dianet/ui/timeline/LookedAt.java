package org.dianet.ui.timeline;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.jspecify.annotations.Nullable;

/// A band over the movement that is looked at.
final class LookedAt extends Region {
    private final Supplier<@Nullable Span> span;

    LookedAt(Supplier<@Nullable Span> span) {
        this.span = span;
        getStyleClass().add("looked-at");
        setMouseTransparent(true);
    }

    /// The movement, or else the event; `null` if there is neither.
    @Nullable
    EventSpan orEvent(@Nullable Clip event) {
        Span now = span.get();
        return now == null
                ? EventSpan.of(event).orElse(null)
                : new EventSpan(new FrameIndex(now.first()), new FrameIndex(now.last()));
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
