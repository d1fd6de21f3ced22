package org.dianet.ui.results;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.dianet.evaluation.Calibration;
import org.dianet.evaluation.Prediction;
import org.dianet.ui.FxToolkitExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class CalibrationChartTest {

    /// Six answers of certainty .75 and two of .55: the bar of two is pale and says that they are two.
    @Test
    void everyBarSaysHowManyAnswersItStandsFor() {
        List<Prediction> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double certain = i < 6 ? 0.75 : 0.55;
            answers.add(new Prediction("s" + i, "c" + i, "a", "a", "s" + i, 1, List.of(certain, 1 - certain)));
        }
        CalibrationChart chart = fx(() -> {
            CalibrationChart made = new CalibrationChart();
            new Scene(made, 420, 420);
            made.show(Calibration.of(List.of("a", "b"), answers).orElseThrow());
            made.applyCss();
            made.layout();
            return made;
        });
        List<Node> bars = fx(() -> List.copyOf(chart.lookupAll(".calibration-bar"))).stream()
                .filter(Node::isVisible)
                .toList();
        List<Label> counts = fx(() -> List.copyOf(chart.lookupAll(".note"))).stream()
                .map(Label.class::cast)
                .filter(label -> List.of("6", "2").contains(label.getText()))
                .toList();
        assertEquals(2, bars.size());
        assertEquals(List.of("2", "6"), counts.stream().map(Label::getText).toList());
        for (int i = 0; i < 2; i++) {
            assertEquals(i == 0, bars.get(i).getStyleClass().contains("few"));
            double middle = counts.get(i).getBoundsInParent().getCenterX();
            assertEquals(bars.get(i).getBoundsInParent().getCenterX(), middle, 2, "above its bar");
            assertTrue(counts.get(i).getBoundsInParent().getMaxY()
                    < bars.get(i).getBoundsInParent().getMinY());
        }
    }
}
