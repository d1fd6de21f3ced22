package org.dianet.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConfusionMatrixViewTest {
    private final List<String> pressed = new ArrayList<>();

    @BeforeAll
    static void toolkit() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException e) {
            // another test started it
        }
    }

    private static <T> T onWindowThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(20, TimeUnit.SECONDS);
    }

    private void press(String cell) throws Exception {
        onWindowThread(() -> {
            ConfusionMatrixView view =
                    new ConfusionMatrixView((truth, predicted) -> pressed.add(truth + " as " + predicted));
            view.show(
                    new ConfusionMatrixView.Words("True class", "Predicted", "results.matrix.cell", "Clips"),
                    List.of("anger", "fear"),
                    new int[][] {{3, 2}, {0, 4}});
            ((Button) view.lookup("#" + cell)).fire();
            return view;
        });
    }

    @Test
    void pressingACellNamesTrueAndPredictedClass() throws Exception {
        press("cell-0-1");
        assertEquals(List.of("anger as fear"), pressed);
    }

    @Test
    void anEmptyCellCannotBePressed() throws Exception {
        press("cell-1-0");
        assertEquals(List.of(), pressed);
    }
}
