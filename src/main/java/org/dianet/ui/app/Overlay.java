package org.dianet.ui.app;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A sheet over the window that Escape or a click beside it closes.
final class Overlay extends StackPane {
    Overlay(Node content, Pos at) {
        getStyleClass().add("overlay");
        getChildren().add(content);
        setAlignment(content, at);
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    void open() {
        setVisible(true);
        toFront();
    }

    void close() {
        setVisible(false);
        if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }
}
