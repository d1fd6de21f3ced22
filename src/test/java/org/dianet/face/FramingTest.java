package org.dianet.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dianet.imaging.Point;
import org.dianet.imaging.Similarity;
import org.junit.jupiter.api.Test;

class FramingTest {
    private static final double EXACT = 1e-9;

    @Test
    void eyesComeOutLevelAndTheFixedDistanceApart() {
        Framing framing = new Framing(100, 0);
        Similarity transform = framing.transform(FaceFixtures.eyes(new Point(200, 180), new Point(280, 240)));
        Point right = transform.apply(new Point(200, 180));
        Point left = transform.apply(new Point(280, 240));
        assertEquals(right.y(), left.y(), EXACT);
        assertEquals(100, left.x() - right.x(), EXACT);
        // 3-4-5: they were 100 apart, so nothing is scaled, only turned by atan(60/80) the other way
        assertEquals(1, transform.scale(), EXACT);
        assertEquals(-Math.atan2(60, 80), transform.angle(), EXACT);
    }

    @Test
    void eyesLieInTheMiddleAcross() {
        Framing framing = new Framing(100, 0.25);
        assertEquals(framing.side(), framing.rightEye().x() + framing.leftEye().x(), EXACT);
    }

    @Test
    void aMarginIsAddedOnEverySide() {
        Framing tight = new Framing(100, 0);
        Framing wide = new Framing(100, 0.1);
        assertEquals(260, tight.side());
        assertEquals(312, wide.side());
        assertEquals(26, wide.rightEye().x() - tight.rightEye().x(), EXACT);
        assertEquals(26, wide.rightEye().y() - tight.rightEye().y(), EXACT);
    }

    @Test
    void marginsOutsideTheRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Framing(100, -0.1));
        assertThrows(IllegalArgumentException.class, () -> new Framing(100, 1.1));
        assertThrows(IllegalArgumentException.class, () -> new Framing(100, Double.NaN));
    }
}
