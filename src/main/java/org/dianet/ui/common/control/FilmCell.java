package org.dianet.ui.common.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.dianet.ui.common.command.OwnKeys;

/// A small picture in a strip that goes to its frame: by a press, by Enter or Space, or as a screen reader does it. Tab
/// comes to a strip once; left and right go through it.
public final class FilmCell extends VBox implements OwnKeys {
    private final List<? extends Node> strip;
    private final Runnable go;

    /// @param strip all cells in their order, this one among them
    /// @param name what a screen reader says
    public FilmCell(List<? extends Node> strip, String name, Runnable go, Node... parts) {
        super(parts);
        this.strip = strip;
        this.go = go;
        getStyleClass().add("film-cell");
        setAlignment(Pos.CENTER);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        setFocusTraversable(strip.isEmpty());
        setOnMousePressed(_ -> go.run());
        setOnKeyPressed(this::pressed);
    }

    @Override
    public boolean takes(KeyEvent event) {
        return !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isShiftDown()
                && switch (event.getCode()) {
                    case LEFT, RIGHT, HOME, END, ENTER, SPACE -> true;
                    default -> false;
                };
    }

    private void pressed(KeyEvent event) {
        if (!takes(event)) {
            return;
        }
        event.consume();
        KeyCode key = event.getCode();
        int here = strip.indexOf(this);
        switch (key) {
            case LEFT -> focus(here - 1);
            case RIGHT -> focus(here + 1);
            case HOME -> focus(0);
            case END -> focus(strip.size() - 1);
            default -> go.run();
        }
    }

    private void focus(int index) {
        if (index >= 0 && index < strip.size() && strip.get(index) instanceof FilmCell next) {
            next.takeFocus();
        }
    }

    /// Has the focus from now on; Tab comes back to where it was left.
    public void takeFocus() {
        strip.forEach(cell -> cell.setFocusTraversable(cell == this));
        requestFocus();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            go.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
