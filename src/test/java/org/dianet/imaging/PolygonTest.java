package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolygonTest {
    /// An L of area 4·4 − 2·2.
    private static final Polygon ANGLE = new Polygon(List.of(
            new Point(0, 0), new Point(4, 0), new Point(4, 2), new Point(2, 2), new Point(2, 4), new Point(0, 4)));

    @Test
    void areaIsThatOfTheInside() {
        assertEquals(12, ANGLE.area());
    }

    @Test
    void aDentIsOutside() {
        assertTrue(ANGLE.contains(new Point(1, 3)));
        assertTrue(ANGLE.contains(new Point(3, 1)));
        assertFalse(ANGLE.contains(new Point(3, 3)));
        assertFalse(ANGLE.contains(new Point(-1, 1)));
    }
}
