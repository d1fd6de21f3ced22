package org.dianet.ui.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.layout.Region;
import org.dianet.ui.FxToolkitExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The columns of figures lay over each other where they were wider than half the screen.
@ExtendWith(FxToolkitExtension.class)
class SideBySideTest {
    private final Region left = new Region();
    private final Region right = new Region();
    private final SideBySide both = new SideBySide();

    private List<Double> laidOut(double width) {
        left.setMinWidth(500);
        right.setMinWidth(450);
        left.setPrefHeight(300);
        right.setPrefHeight(200);
        both.show(left, right);
        both.resize(width, both.prefHeight(width));
        both.layout();
        return List.of(left.getWidth(), right.getLayoutX(), right.getLayoutY(), right.getWidth(), both.getHeight());
    }

    @Test
    void columnsShareTheRoomAndNoneIsNarrowerThanWhatItHolds() {
        assertEquals(List.of(584.0, 616.0, 0.0, 584.0, 300.0), laidOut(1200));
        assertEquals(List.of(500.0, 532.0, 0.0, 468.0, 300.0), laidOut(1000));
        assertEquals(List.of(500.0, 532.0, 0.0, 450.0, 300.0), laidOut(982));
    }

    @Test
    void whereBothDoNotFitOneStandsBelowTheOther() {
        assertEquals(List.of(981.0, 0.0, 332.0, 981.0, 532.0), laidOut(981));
    }
}
