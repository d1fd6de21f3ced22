package org.dianet.ui.preview.model;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.Labeled;
import org.dianet.ui.FxToolkitExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Bars keep their places while probabilities change, and no number says more than is so.
@ExtendWith(FxToolkitExtension.class)
class PredictionBarsTest {
    private static List<String> shown(List<Double> probabilities) {
        return fx(() -> {
            PredictionBars bars = new PredictionBars();
            bars.show(List.of("anger", "fear", "joy"), probabilities, "fear");
            return bars.getChildren().stream()
                    .filter(Labeled.class::isInstance)
                    .map(part -> ((Labeled) part).getText())
                    .toList();
        });
    }

    @Test
    void theOrderIsThatOfTheClasses() {
        assertEquals(List.of("anger", "0.20", "fear ●", "0.70", "joy", "0.10"), shown(List.of(0.2, 0.7, 0.1)));
        assertEquals(List.of("anger", "0.60", "fear ●", "0.30", "joy", "0.10"), shown(List.of(0.6, 0.3, 0.1)));
    }

    @Test
    void onlyCertaintyIsCalledOne() {
        assertEquals("> 0.99", PredictionBars.words(0.9976));
        assertEquals("> 0.99", PredictionBars.words(0.995));
        assertEquals("0.99", PredictionBars.words(0.9949));
        assertEquals("1.00", PredictionBars.words(1));
        assertEquals("< 0.01", PredictionBars.words(0.0024));
        assertEquals("0.00", PredictionBars.words(0));
    }
}
