package org.dianet.ui.timeline;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.command.OwnKeys;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// A mark on the timeline: a flag with its letters on a line, in the mark's colour.
final class Marker extends VBox implements OwnKeys {
    /// Between a flag and the end of the timeline.
    private static final double EDGE = 2;

    private static final int FAR = 10;
    /// How wide the line is for the mouse.
    private static final double GRIP = 9;

    private final MarkKind markKind;
    private final TimelineViewModel model;
    private final Label flag = new Label();

    Marker(MarkKind markKind, TimelineViewModel model) {
        this.markKind = markKind;
        this.model = model;
        String name = markKind.name().toLowerCase(Locale.ROOT);
        setId("marker-" + name);
        getStyleClass().addAll("marker", name);
        flag.setText(Messages.text("timeline.flag." + name));
        flag.getStyleClass().add("flag");
        Region line = new Region();
        line.getStyleClass().add("line");
        Region grip = new Region();
        grip.setMaxWidth(GRIP);
        StackPane stem = new StackPane(grip, line);
        // Only flag and line are pressed: flags that hang one below the other would cover each other's.
        stem.setPickOnBounds(false);
        setPickOnBounds(false);
        setVgrow(stem, javafx.scene.layout.Priority.ALWAYS);
        setAlignment(Pos.TOP_CENTER);
        setCursor(Cursor.H_RESIZE);
        getChildren().addAll(flag, stem);
        setManaged(false);
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setOnKeyPressed(this::pressed);
        setOnKeyReleased(_ -> model.release());
    }

    @Override
    public boolean takes(KeyEvent event) {
        return !event.isShortcutDown()
                && !event.isAltDown()
                && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT);
    }

    /// A key that is held moves the mark as one step to undo, as dragging does.
    private void pressed(KeyEvent event) {
        if (takes(event)) {
            event.consume();
            int far = event.isShiftDown() ? FAR : 1;
            move(event.getCode() == KeyCode.LEFT ? -far : far);
        }
    }

    private void move(int by) {
        Integer frame = model.marks().get().get(markKind);
        if (frame != null) {
            model.drag(markKind, frame + by);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) model.marks().get().getOrDefault(markKind, 0);
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) Math.max(0, model.count() - 1);
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> move(1);
            case DECREMENT -> move(-1);
            default -> super.executeAccessibleAction(action, parameters);
        }
        model.release();
    }

    /// Moves the flag to the side, where it would hang over an end of the timeline.
    ///
    /// @param x of the line
    void keepFlagWithin(double x, double width) {
        double half = Math.max(flag.minWidth(-1), flag.prefWidth(-1)) / 2 + EDGE;
        flag.setTranslateX(Math.clamp(x, half, Math.max(half, width - half)) - x);
    }

    void say(String sentence) {
        Tip.set(this, sentence);
        setAccessibleText(sentence);
    }

    /// Lowers the flag on its line.
    void hang(double by) {
        setPadding(new Insets(by, 0, 0, 0));
    }

    MarkKind markKind() {
        return markKind;
    }
}
