package org.dianet.ui.common.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.dianet.model.clip.ClipId;
import org.jspecify.annotations.Nullable;

/// What the library is narrowed to, for acts on several clips at once.
public final class ChosenClips {
    private final ObservableSet<ClipId> picked = FXCollections.observableSet(new LinkedHashSet<>());
    private final Supplier<List<ClipId>> shown;

    /// @param shown the clips of the library, as they stand there
    public ChosenClips(Supplier<List<ClipId>> shown) {
        this.shown = shown;
    }

    /// The clips that are shown in the library.
    public List<ClipId> shown() {
        return shown.get();
    }

    /// The picked clips; none while only one is selected.
    public ObservableSet<ClipId> picked() {
        return picked;
    }

    /// The clips to act on: those picked, otherwise the open one.
    public List<ClipId> or(@Nullable ClipId open) {
        if (!picked.isEmpty()) {
            return List.copyOf(picked);
        }
        return open == null ? List.of() : List.of(open);
    }
}
