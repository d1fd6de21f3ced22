package org.dianet.ui.app.window;

import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.dianet.ui.common.command.KeyDispatch;
import org.dianet.ui.common.control.Once;
import org.jspecify.annotations.Nullable;

/// A sheet over the window that Escape closes, and a click next to it where nothing is lost by that. While it
/// is open all keys are its own.
public final class ModalSheet extends StackPane implements KeyDispatch.Cover {
    private final Set<String> commands;
    private final Once<Node> content;
    private final Pos at;

    /// One with user input.
    ModalSheet(Node content, Pos at) {
        this(() -> content, at, false, Set.of());
        content();
    }

    /// @param build makes what it holds when it is first opened
    /// @param commands ids of commands whose keys work while it is open
    ModalSheet(Supplier<? extends Node> build, Pos at, String... commands) {
        this(build, at, true, Set.of(commands));
    }

    private ModalSheet(Supplier<? extends Node> build, Pos at, boolean lightly, Set<String> commands) {
        this.commands = commands;
        this.content = new Once<>(build);
        this.at = at;
        getStyleClass().add("overlay");
        setVisible(false);
        // A list keeps Enter to itself, for which it has no use here.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean confirmed = event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ListView<?>;
            Button proposed = confirmed ? proposed(this) : null;
            if (proposed != null) {
                event.consume();
                proposed.fire();
            }
        });
        setOnMouseClicked(event -> {
            if (lightly && event.getTarget() == this) {
                close();
            }
        });
    }

    /// What it holds.
    Node content() {
        Node held = content.get();
        if (getChildren().isEmpty()) {
            setAlignment(held, at);
            // A press on its shadow is a press next to it.
            held.setPickOnBounds(false);
            getChildren().add(held);
        }
        return held;
    }

    void open() {
        content();
        setVisible(true);
        toFront();
        // A field that is built now takes keys only once it has its style, and the next key may come before the screen
        // is painted.
        applyCss();
        takeFocus();
    }

    @Override
    public void close() {
        setVisible(false);
        if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }

    @Override
    public boolean answers(String command) {
        return commands.contains(command);
    }

    @Override
    public boolean holds(@Nullable Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void takeFocus() {
        Scene scene = getScene();
        if (scene == null || holds(scene.getFocusOwner())) {
            return;
        }
        Node first = first(this);
        (first == null ? this : first).requestFocus();
    }

    @Override
    public void rest() {
        requestFocus();
    }

    /// The button that Enter presses.
    private static @Nullable Button proposed(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Button button && button.isDefaultButton() && !button.isDisabled()) {
                return button;
            }
            Button found = child instanceof Parent inner ? proposed(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// What Tab would come to first.
    private static @Nullable Node first(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            Node found = child.isFocusTraversable() ? child : child instanceof Parent inner ? first(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
