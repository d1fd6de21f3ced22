package org.dianet.ui.common.control;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.dianet.ui.FxToolkitExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class ConfusionMatrixViewTest {
    private final List<String> pressed = new ArrayList<>();

    private void press(String cell) throws Exception {
        fx(() -> {
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
