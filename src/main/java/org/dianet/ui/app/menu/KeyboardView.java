package org.dianet.ui.app.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.command.KeyCap;
import org.dianet.ui.common.command.KeyCap.Layer;
import org.dianet.ui.common.command.KeyCaps;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;

/// The keyboard in use, drawn, with what each key does.
final class KeyboardView extends Pane {
    private static final PseudoClass USED = PseudoClass.getPseudoClass("used");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final double GAP = 3;
    /// Height of a key in parts of its width.
    private static final double TALL = 1.12;

    private final KeyCaps caps;
    private final Commands commands;
    private final List<Drawn> keys = new ArrayList<>();

    private record Drawn(KeyCap cap, VBox box, Label does) {}

    KeyboardView(KeyCaps caps, Commands commands) {
        this.caps = caps;
        this.commands = commands;
        setId("keyboard");
        getStyleClass().add("keyboard");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(Messages.text("keys.keyboard"));
        for (KeyCap cap : caps.all()) {
            Label label = new Label(cap.label());
            label.getStyleClass().add("key-label");
            label.setMinWidth(0);
            Label does = new Label();
            does.getStyleClass().add("key-does");
            does.setWrapText(true);
            does.setMinSize(0, 0);
            VBox box = new VBox(label, does);
            box.getStyleClass().add("key-cap");
            keys.add(new Drawn(cap, box, does));
            getChildren().add(box);
        }
    }

    /// @param found whether a command is among those looked for
    void show(Layer held, Mode mode, Predicate<Command> found, boolean searching) {
        for (Drawn key : keys) {
            Optional<Command> command = caps.does(key.cap, held, commands, mode);
            key.does.setText(command.map(Command::text).orElse(""));
            key.box.pseudoClassStateChanged(USED, command.isPresent());
            key.box.pseudoClassStateChanged(
                    FOUND, searching && command.filter(found).isPresent());
            String tip = tip(key.cap, mode);
            Tip.set(key.box, tip);
            key.box.setAccessibleText(key.cap.label() + (tip.isEmpty() ? "" : ": " + tip.replace("\n", ", ")));
        }
    }

    /// All that a key does, with whatever is held.
    private String tip(KeyCap cap, Mode mode) {
        List<String> lines = new ArrayList<>();
        for (Layer held : Layer.values()) {
            caps.does(cap, held, commands, mode)
                    .ifPresent(command -> lines.add(
                            Messages.text("keys.layer." + held).strip() + " " + cap.label() + ": " + command.text()));
        }
        return String.join("\n", lines).replace(Messages.text("keys.layer." + Layer.PLAIN) + " ", "");
    }

    @Override
    protected double computePrefHeight(double width) {
        double unit = (width < 0 ? computePrefWidth(-1) : width) / KeyCaps.WIDTH;
        return Math.ceil(KeyCaps.ROWS * unit * TALL);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 940;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double unit = getWidth() / KeyCaps.WIDTH;
        for (Drawn key : keys) {
            key.box.resizeRelocate(
                    snapPositionX(key.cap.x() * unit),
                    snapPositionY(key.cap.row() * unit * TALL),
                    snapSizeX(key.cap.width() * unit - GAP),
                    snapSizeY(unit * TALL - GAP));
        }
    }
}
