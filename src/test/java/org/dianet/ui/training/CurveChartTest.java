package org.dianet.ui.training;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.ui.FxToolkitExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class CurveChartTest {
    /// Left of the frame are the numbers of the axis; the frame is 300 wide.
    private static final double LEFT = 36;

    private static List<String> shown(double mouse) {
        return fx(() -> {
            CurveChart chart = new CurveChart("Loss", Epoch::loss);
            chart.resize(LEFT + 300, 180);
            List<Epoch> epochs = IntStream.rangeClosed(1, 8)
                    .mapToObj(n -> new Epoch(n, 11, 1.0 / n, 0.5, 1))
                    .toList();
            chart.show(List.of(), new EpochHistory("s01", epochs));
            chart.point(mouse);
            chart.layout();
            return chart.getChildrenUnmodifiable().stream()
                    .filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText())
                    .toList();
        });
    }

    @Test
    void theValueUnderTheMouseIsSaidElseTheLast() throws Exception {
        assertTrue(shown(-1).contains("0.125"), "the last");
        // Eleven epochs lie 30 apart.
        assertTrue(shown(LEFT + 30).contains("epoch 2: 0.500"), "on the second");
        assertTrue(shown(LEFT + 44).contains("epoch 2: 0.500"), "nearer to the second");
        assertTrue(shown(LEFT + 46).contains("epoch 3: 0.333"), "nearer to the third");
        assertTrue(shown(LEFT + 290).contains("epoch 8: 0.125"), "the last that there is");
    }

    @Test
    void theAxisSaysWhatItCounts() throws Exception {
        List<String> texts = shown(-1);
        for (String text : List.of("1", "epoch", "11")) {
            assertEquals(1, texts.stream().filter(text::equals).count(), texts.toString());
        }
    }
}
