package org.dianet.ui.common.command;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A menu, or the list of a choice, that has dropped down over a window. The toolkit leaves the keys that it does not
/// know to the window behind; here they are the menu's until it closes, and Home and End go to its ends.
record OpenMenu(PopupWindow popup) {

    /// The menu that was opened last over `window`, if one is open.
    static Optional<OpenMenu> over(@Nullable Window window) {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popup -> !(popup instanceof Tooltip) && popup.isShowing() && isOver(popup, window))
                .reduce((_, last) -> last)
                .map(OpenMenu::new);
    }

    /// The menu of a menu is owned by that menu.
    private static boolean isOver(PopupWindow popup, @Nullable Window window) {
        Window owner = popup.getOwnerWindow();
        return owner != null && (owner == window || (owner instanceof PopupWindow outer && isOver(outer, window)));
    }

    /// Whether it is a menu, which is not typed into, and no list that a field has opened.
    boolean takesNoText() {
        return popup instanceof ContextMenu;
    }

    /// Moves to the first or last item that can be chosen; false for other keys.
    boolean moves(KeyCode key) {
        if (!(popup instanceof ContextMenu menu) || (key != KeyCode.HOME && key != KeyCode.END)) {
            return false;
        }
        List<Node> rows = menu.getItems().stream()
                .filter(item -> item.isVisible() && !item.isDisable() && !(item instanceof SeparatorMenuItem))
                .map(MenuItem::getStyleableNode)
                .filter(node -> node != null)
                .toList();
        if (!rows.isEmpty()) {
            (key == KeyCode.HOME ? rows.getFirst() : rows.getLast()).requestFocus();
        }
        return true;
    }
}
