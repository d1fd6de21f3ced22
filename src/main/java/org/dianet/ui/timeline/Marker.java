package org.dianet.ui.timeline;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;

/// A mark on the timeline: a flag with its letters on a line, in the mark's colour.
final class Marker extends VBox {
    /// Between a flag and the end of the timeline.
    private static final double EDGE = 2;

    private final MarkKind markKind;
    private final Label flag = new Label();

    Marker(MarkKind markKind) {
        this.markKind = markKind;
        String name = markKind.name().toLowerCase(Locale.ROOT);
        setId("marker-" + name);
        getStyleClass().addAll("marker", name);
        flag.setText(Messages.text("timeline.flag." + name));
        flag.getStyleClass().add("flag");
        Region line = new Region();
        line.getStyleClass().add("line");
        StackPane stem = new StackPane(line);
        setVgrow(stem, javafx.scene.layout.Priority.ALWAYS);
        setAlignment(Pos.TOP_CENTER);
        setCursor(Cursor.H_RESIZE);
        getChildren().addAll(flag, stem);
        setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
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
