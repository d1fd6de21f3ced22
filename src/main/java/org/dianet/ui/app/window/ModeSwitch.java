package org.dianet.ui.app.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.Workbench;

/// Goes to the screens: a button for each, or one menu where the bar is too narrow for all of them.
final class ModeSwitch extends StackPane {
    /// What the bar needs besides: its edges and what is between its parts.
    private static final double BETWEEN = 64;

    private final HBox row = new HBox();
    private final MenuButton menu = new MenuButton();
    private final HBox bar;

    ModeSwitch(Workbench workbench, List<Screen> screens, HBox bar) {
        this.bar = bar;
        row.getStyleClass().add("mode-switch");
        menu.setId("mode-menu");
        ToggleGroup buttons = new ToggleGroup();
        ToggleGroup items = new ToggleGroup();
        Map<Mode, ToggleButton> modes = new EnumMap<>(Mode.class);
        Map<Mode, RadioMenuItem> rows = new EnumMap<>(Mode.class);
        for (Screen screen : screens) {
            Mode mode = screen.mode();
            String name = Messages.text("mode." + screen.name());
            ToggleButton button = new ToggleButton(name);
            button.setId("mode-" + screen.name());
            button.setToggleGroup(buttons);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add(pill(screen, screens));
            button.setOnAction(_ -> {
                workbench.mode().set(mode);
                button.setSelected(true);
            });
            modes.put(mode, button);
            row.getChildren().add(button);
            RadioMenuItem item = new RadioMenuItem(name);
            item.setToggleGroup(items);
            item.setOnAction(_ -> workbench.mode().set(mode));
            rows.put(mode, item);
            menu.getItems().add(item);
        }
        workbench.mode().subscribe(now -> {
            modes.forEach((mode, button) -> button.setSelected(mode == now));
            RadioMenuItem item = rows.get(now);
            if (item != null) {
                item.setSelected(true);
                menu.setText(item.getText());
            }
        });
        getChildren().addAll(row, menu);
        setMinWidth(USE_PREF_SIZE);
        disableProperty().bind(workbench.session().openProject().isNull());
        whole(true);
    }

    private void whole(boolean all) {
        row.setVisible(all);
        row.setManaged(all);
        menu.setVisible(!all);
        menu.setManaged(!all);
    }

    /// All buttons, if what else must be in the bar leaves room for them.
    void fit() {
        double others = bar.getChildren().stream()
                .filter(Node::isManaged)
                .filter(node -> node != this)
                .mapToDouble(node -> node.minWidth(-1))
                .sum();
        boolean all = bar.getWidth() <= 0 || others + row.prefWidth(-1) + BETWEEN <= bar.getWidth();
        if (all != row.isVisible()) {
            whole(all);
        }
    }

    private static String pill(Screen screen, List<Screen> all) {
        return screen == all.getFirst() ? "left-pill" : screen == all.getLast() ? "right-pill" : "center-pill";
    }
}
