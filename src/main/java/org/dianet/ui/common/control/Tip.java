package org.dianet.ui.common.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A tooltip that is made when the mouse first comes to its node. Each has its own window and scene; a screen
/// has dozens, and few are ever read. A screen reader gets the words at once.
public final class Tip {
    private final StringProperty text = new SimpleStringProperty("");
    private final Node node;
    private @Nullable Tooltip made;
    private boolean installed;

    private Tip(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> keep());
        text.subscribe((before, now) -> {
            String help = node.getAccessibleHelp();
            // Some nodes have other words for it.
            if (help == null || help.isEmpty() || help.equals(before)) {
                node.setAccessibleHelp(now);
            }
            if (made != null) {
                keep();
            }
        });
    }

    /// @param words empty for none
    public static void set(Node node, String words) {
        StringProperty text = of(node).text;
        text.unbind();
        text.set(words);
    }

    /// @param words followed from now on; none while they are empty
    public static void bind(Node node, ObservableValue<String> words) {
        of(node).text.bind(words);
    }

    private static Tip of(Node node) {
        return (Tip) node.getProperties().computeIfAbsent(Tip.class, _ -> new Tip(node));
    }

    /// An empty tooltip would be an empty box.
    private void keep() {
        boolean wanted = !text.getValueSafe().isEmpty();
        if (wanted == installed) {
            return;
        }
        Tooltip tooltip = made;
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.textProperty().bind(text);
            made = tooltip;
        }
        if (node instanceof Control control) {
            control.setTooltip(wanted ? tooltip : null);
        } else if (wanted) {
            Tooltip.install(node, tooltip);
        } else {
            Tooltip.uninstall(node, tooltip);
        }
        installed = wanted;
    }
}
