package org.dianet.ui.training;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.ui.FxToolkitExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class CurveChartTest {
    private static CurveChart chart() {
        CurveChart chart = new CurveChart("Loss", Epoch::loss);
        new Scene(chart, 400, 240);
        List<Epoch> epochs = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> new Epoch(n, 11, 1.0 / n, 0.5, 1))
                .toList();
        chart.show(List.of(new EpochHistory("s02", epochs)), new EpochHistory("s01", epochs));
        laidOut(chart);
        return chart;
    }

    private static void laidOut(CurveChart chart) {
        for (int i = 0; i < 3; i++) {
            chart.applyCss();
            chart.layout();
        }
    }

    private static String said(CurveChart chart) {
        return ((Label) chart.lookup(".chart-latest")).getText();
    }

    private static NumberAxis axis(CurveChart chart, Side side) {
        return chart.lookupAll(".axis").stream()
                .map(NumberAxis.class::cast)
                .filter(axis -> axis.getSide() == side)
                .findFirst()
                .orElseThrow();
    }

    private static void moved(CurveChart chart, double x) {
        chart.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                x,
                100,
                x,
                100,
                null,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null));
    }

    private static void typed(CurveChart chart, KeyCode code) {
        chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void theValueUnderTheMouseIsSaidElseTheLast() {
        fx(() -> {
            CurveChart chart = chart();
            assertEquals("0.125", said(chart), "the last");
            NumberAxis epochs = axis(chart, Side.BOTTOM);
            double one = epochs.localToScene(epochs.getDisplayPosition(1), 0).getX();
            double eleven =
                    epochs.localToScene(epochs.getDisplayPosition(11), 0).getX();
            double each = (eleven - one) / 10;
            assertTrue(each > 20, "all of the width is used: " + each);
            moved(chart, one + each);
            assertEquals("epoch 2: 0.500", said(chart), "on the second");
            moved(chart, one + 1.45 * each);
            assertEquals("epoch 2: 0.500", said(chart), "nearer to the second");
            moved(chart, one + 1.55 * each);
            assertEquals("epoch 3: 0.333", said(chart), "nearer to the third");
            laidOut(chart);
            Line pointer = (Line) chart.lookup(".chart-pointer");
            assertEquals(
                    one + 2 * each, pointer.localToScene(pointer.getStartX(), 0).getX(), 0.5);
            moved(chart, eleven);
            assertEquals("epoch 8: 0.125", said(chart), "the last that there is");
        });
    }

    @Test
    void theArrowKeysAskForEpochsAndAScreenReaderHearsThem() {
        fx(() -> {
            CurveChart chart = chart();
            typed(chart, KeyCode.LEFT);
            assertEquals("epoch 7: 0.143", said(chart));
            typed(chart, KeyCode.HOME);
            typed(chart, KeyCode.RIGHT);
            assertEquals("Loss epoch 2: 0.500", chart.getAccessibleText());
            typed(chart, KeyCode.END);
            assertEquals("Loss 0.125", chart.getAccessibleText());
        });
    }

    @Test
    void theAxesSayWhatTheyCount() {
        fx(() -> {
            CurveChart chart = chart();
            NumberAxis epochs = axis(chart, Side.BOTTOM);
            assertEquals("epoch", epochs.getLabel());
            assertEquals(
                    List.of(1.0, 4.0, 7.0, 10.0, 11.0),
                    epochs.getTickMarks().stream()
                            .map(mark -> mark.getValue().doubleValue())
                            .toList());
            NumberAxis values = axis(chart, Side.LEFT);
            assertEquals(0, values.getLowerBound());
            assertEquals(1, values.getUpperBound());
            chart.show(List.of(), new EpochHistory("s01", List.of(new Epoch(1, 3, 2.3, 0, 1))));
            laidOut(chart);
            assertEquals(0, values.getLowerBound());
            assertTrue(values.getUpperBound() >= 2.3 && values.getUpperBound() < 3.5, "" + values.getUpperBound());
        });
    }

    @Test
    void everyTrainingIsALineTheRunningOneOnTop() {
        fx(() -> {
            CurveChart chart = chart();
            List<Node> lines = chart.lookup(".chart-line").getParent().getChildrenUnmodifiable().stream()
                    .filter(node -> node.getStyleClass().contains("chart-series-line"))
                    .toList();
            assertEquals(2, lines.size());
            assertTrue(lines.getFirst().getStyleClass().contains("chart-past"));
            assertTrue(lines.getLast().getStyleClass().contains("chart-line"));
        });
    }
}
