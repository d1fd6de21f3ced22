package org.dianet.ui.app;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dianet.ui.common.CommandButton;
import org.dianet.ui.common.Commands;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.Mode;
import org.dianet.ui.common.Workbench;

/// Menus, project name, coder, mode and look.
final class TopBar extends HBox {
    private final Map<Mode, ToggleButton> modes = new EnumMap<>(Mode.class);

    TopBar(Workbench workbench, Commands commands, CoderMenu coder) {
        getStyleClass().add("top-bar");
        Label project = new Label();
        project.setId("project-name");
        project.getStyleClass().add("project-name");
        workbench
                .openProject()
                .subscribe(open -> project.setText(
                        open == null
                                ? Messages.text("app.title")
                                : open.project().name()));
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(MainMenu.of(commands), project, gap, coder, modeSwitch(workbench));
        getChildren().add(CommandButton.of(commands.get("view.theme")));
        getChildren().add(CommandButton.of(commands.get("help.shortcuts")));
    }

    private HBox modeSwitch(Workbench workbench) {
        HBox row = new HBox();
        row.getStyleClass().add("mode-switch");
        ToggleGroup group = new ToggleGroup();
        for (Mode mode : Mode.values()) {
            String name = mode.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(Messages.text("mode." + name));
            button.setId("mode-" + name);
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.getStyleClass().add(pill(mode));
            button.setOnAction(_ -> {
                workbench.mode().set(mode);
                button.setSelected(true);
            });
            modes.put(mode, button);
            row.getChildren().add(button);
        }
        workbench.mode().subscribe(now -> modes.forEach((mode, button) -> button.setSelected(mode == now)));
        row.disableProperty().bind(workbench.openProject().isNull());
        return row;
    }

    private static String pill(Mode mode) {
        return switch (mode) {
            case REVIEW -> "left-pill";
            case DOCTOR, TRAIN, RESULTS -> "center-pill";
            case AGREEMENT -> "right-pill";
        };
    }
}
