package org.dianet.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A thousand frames.
class FrameScaleTest {
    private final FrameScale scale = new FrameScale();

    @BeforeEach
    void count() {
        scale.count(1000);
        scale.width(500);
    }

    @Test
    void aStretchThatReachesOverAnEndIsMovedIntoTheRecording() {
        scale.show(new FrameScale.View(-50, 50));
        assertEquals(new FrameScale.View(0, 100), scale.view());
        scale.show(new FrameScale.View(950, 1050));
        assertEquals(new FrameScale.View(900, 1000), scale.view());
    }

    @Test
    void noFewerThanEightFramesAreShown() {
        scale.show(new FrameScale.View(500, 501));
        assertEquals(8, scale.view().length());
        assertTrue(scale.shows(500));
    }

    @Test
    void aFrameOutOfViewIsBroughtInNearTheSideItCameFrom() {
        scale.show(new FrameScale.View(100, 200));
        scale.bringIntoView(150);
        assertEquals(new FrameScale.View(100, 200), scale.view(), "it was in view");
        scale.bringIntoView(200);
        assertEquals(new FrameScale.View(190.5, 290.5), scale.view());
        scale.bringIntoView(50);
        assertTrue(scale.shows(50));
        assertFalse(scale.shows(150));
        scale.show(new FrameScale.View(500, 600));
        scale.bringIntoView(200);
        assertEquals(new FrameScale.View(190.5, 290.5), scale.view(), "a jump back shows what follows");
    }
}
