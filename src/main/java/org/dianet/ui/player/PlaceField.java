package org.dianet.ui.player;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;

/// A small field for a frame or a time to go to. It says what it does not understand and stays open; Esc, or going
/// elsewhere, closes it.
final class PlaceField extends HBox {
    private final Workbench workbench;
    private final PlayerViewModel model;
    private final TextField field = new TextField();
    private final Label answer = new Label();
    private final BooleanProperty open = new SimpleBooleanProperty();

    PlaceField(Workbench workbench, PlayerViewModel model) {
        this.workbench = workbench;
        this.model = model;
        getStyleClass().add("row");
        field.setId("place-field");
        field.setPromptText(Messages.text("player.place.prompt"));
        field.setAccessibleText(Messages.text("player.place"));
        field.getStyleClass().add("small");
        field.setPrefColumnCount(11);
        field.setMinWidth(USE_PREF_SIZE);
        answer.setId("place-answer");
        answer.getStyleClass().add("notice");
        answer.setMinWidth(0);
        getChildren().addAll(field, answer);
        setMinWidth(0);
        managedProperty().bind(open);
        visibleProperty().bind(open);
        field.setOnAction(_ -> go());
        field.textProperty().subscribe(_ -> answer.setText(""));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                open.set(false);
            }
        });
        workbench.selection().clipId().subscribe(_ -> open.set(false));
    }

    BooleanProperty open() {
        return open;
    }

    void ask() {
        open.set(true);
        field.clear();
        field.requestFocus();
    }

    private void close() {
        open.set(false);
        getScene().getRoot().requestFocus();
    }

    private void go() {
        Clip clip = workbench.selection().clip().get();
        if (clip == null || field.getText().isBlank()) {
            close();
            return;
        }
        TypedPlace place = TypedPlace.of(field.getText(), clip);
        if (place.index() == null) {
            answer.setText(place.sentence());
            field.selectAll();
            return;
        }
        model.goTo(place.index());
        close();
        if (!place.sentence().isEmpty()) {
            workbench.notices().hints().show(place.sentence());
        }
    }
}
