package org.dianet.ui.common.command;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the keys where the work is. When what has the focus vanishes or is disabled, the toolkit gives it to whatever
/// comes next, which may be a text field that then swallows the keys meant for the clip. Here it goes back to the place
/// of work: the window, or what lies over it.
final class FocusKeeper {
    private final Scene scene;
    private final Supplier<? extends KeyDispatch.@Nullable Cover> cover;

    private FocusKeeper(Scene scene, Supplier<? extends KeyDispatch.@Nullable Cover> cover) {
        this.scene = scene;
        this.cover = cover;
    }

    static void install(Scene scene, Supplier<? extends KeyDispatch.@Nullable Cover> cover) {
        FocusKeeper keeper = new FocusKeeper(scene, cover);
        scene.focusOwnerProperty().addListener((_, before, now) -> keeper.moved(before, now));
    }

    /// The toolkit removes the focus from a node that can no longer have it before it looks for another; code
    /// that asks for it takes it from its owner directly.
    private void moved(@Nullable Node before, @Nullable Node now) {
        if (before != null || now == null) {
            return;
        }
        KeyDispatch.Cover open = cover.get();
        if (open != null) {
            open.rest();
        } else if (now != scene.getRoot()) {
            scene.getRoot().requestFocus();
        }
    }
}
