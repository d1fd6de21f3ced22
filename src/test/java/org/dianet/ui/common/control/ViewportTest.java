package org.dianet.ui.common.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static Viewport fitted() {
        Viewport viewport = new Viewport();
        viewport.pane(200, 100);
        viewport.image(50, 50);
        return viewport;
    }

    @Test
    void fittedPictureIsWholeAndInTheMiddle() {
        assertEquals(2, fitted().scale());
        assertEquals(50, fitted().place().getMinX());
        assertEquals(0, fitted().place().getMinY());
    }

    @Test
    void pointUnderTheCursorStaysWhileZooming() {
        Viewport viewport = fitted();
        // Pixel (10, 10) of the picture is at (70, 20) of the pane.
        viewport.zoom(new Point2D(70, 20), 2);
        assertEquals(70, viewport.place().getMinX() + 10 * viewport.scale(), 1e-9);
        assertEquals(20, viewport.place().getMinY() + 10 * viewport.scale(), 1e-9);
    }
}
