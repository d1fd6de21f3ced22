package org.dianet.ui.library;

import java.util.Locale;
import org.dianet.model.annotation.ReviewState;
import org.dianet.ui.common.Messages;
import org.jspecify.annotations.Nullable;

/// Which clips are worked through.
public enum Queue {
    ALL(null),
    OPEN(ReviewState.OPEN),
    PARTLY(ReviewState.PARTLY),
    CODED(ReviewState.CODED),
    DISPUTED(ReviewState.DISPUTED);

    private final @Nullable ReviewState state;

    Queue(@Nullable ReviewState state) {
        this.state = state;
    }

    boolean holds(ReviewState candidate) {
        return state == null || state == candidate;
    }

    @Override
    public String toString() {
        return Messages.text("library.queue." + name().toLowerCase(Locale.ROOT));
    }
}
