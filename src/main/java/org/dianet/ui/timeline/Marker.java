package org.dianet.ui.timeline;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.model.clip.Landmark;
import org.dianet.ui.common.Messages;

/// A landmark on the timeline: a flag with its letters on a line, in the landmark's colour.
final class Marker extends VBox {
    private final Landmark landmark;

    Marker(Landmark landmark) {
        this.landmark = landmark;
        String name = landmark.name().toLowerCase(Locale.ROOT);
        setId("marker-" + name);
        getStyleClass().addAll("marker", name);
        Label flag = new Label(Messages.text("timeline.flag." + name));
        flag.getStyleClass().add("flag");
        Region line = new Region();
        line.getStyleClass().add("line");
        StackPane stem = new StackPane(line);
        setVgrow(stem, javafx.scene.layout.Priority.ALWAYS);
        setAlignment(Pos.TOP_CENTER);
        setCursor(Cursor.H_RESIZE);
        getChildren().addAll(flag, stem);
        setManaged(false);
    }

    /// Lowers the flag on its line.
    void hang(double by) {
        setPadding(new Insets(by, 0, 0, 0));
    }

    Landmark landmark() {
        return landmark;
    }
}
