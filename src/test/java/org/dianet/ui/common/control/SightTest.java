package org.dianet.ui.common.control;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.dianet.ui.FxToolkitExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 1000 pixels behind a pane of 300, scrolled to the 200th: 200 to 500 are shown, of 700 that can be scrolled.
@ExtendWith(FxToolkitExtension.class)
class SightTest {

    @ParameterizedTest
    @CsvSource({
        "600, 100, 400", // below: its lower edge comes to the pane's
        "50, 100, 50", // above: its upper edge
        "250, 100, 200", // in sight
        "400, 350, 400", // higher than the pane: its top
        "900, 100, 700"
    })
    void thePaneScrollsAsFarAsItTakes(double y, double height, double top) {
        AtomicInteger layouts = new AtomicInteger();
        Stage stage = fx(() -> {
            Region node = new Region();
            node.setPrefHeight(height);
            node.setPrefWidth(50);
            node.setLayoutY(y);
            Pane content = new Pane(node);
            content.setMinSize(100, 1000);
            ScrollPane pane = new ScrollPane(content);
            pane.setStyle("-fx-background-insets: 0; -fx-padding: 0; -fx-border-width: 0;");
            pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            Scene scene = new Scene(pane, 150, 300);
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.show();
            pane.applyCss();
            pane.layout();
            pane.setVvalue(200.0 / 700);
            Sight.bring(node);
            // Registered later, so told later.
            scene.addPostLayoutPulseListener(layouts::incrementAndGet);
            return shown;
        });
        await("a layout", () -> layouts.get() > 0);
        fx(() -> {
            ScrollPane pane = (ScrollPane) stage.getScene().getRoot();
            assertEquals(300, pane.getViewportBounds().getHeight(), 0.01);
            assertEquals(top, pane.getVvalue() * 700, 0.01);
            stage.hide();
        });
    }
}
