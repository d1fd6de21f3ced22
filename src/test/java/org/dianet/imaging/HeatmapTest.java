package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeatmapTest {
    private static Frame grey(int side) {
        int[] argb = new int[side * side];
        Arrays.fill(argb, 0xff808080);
        return new Frame(side, side, argb);
    }

    @Test
    void aFlatMapStaysBelowAQuarterOfTheScale() {
        Heatmap flat = new Heatmap(2, 2, new double[] {0.25, 0.25, 0.25, 0.25});
        assertEquals(1, Heatmap.commonScale(flat));
        assertEquals(1, flat.maximumToUniform());
    }

    @Test
    void aMapOfZerosLeavesThePictureAsItIs() {
        Heatmap zeros = new Heatmap(2, 2, new double[4]);
        assertArrayEquals(
                grey(8).argb(),
                zeros.over(grey(8), Heatmap.commonScale(zeros), 1).argb());
    }

    @Test
    void theStrongestTokenTakesTheLastColour() {
        Heatmap corner = new Heatmap(2, 2, new double[] {1, 0, 0, 0});
        Frame drawn = corner.over(grey(8), 1, 1);
        assertEquals(0xffa50026, drawn.argb()[0]);
        assertEquals(0xff808080, drawn.argb()[63]);
    }

    @Test
    void negativeValuesAreDrawnInColdColours() {
        int pixel = new Heatmap(1, 1, new double[] {-1}).over(grey(2), 1, 1).argb()[0];
        assertTrue((pixel & 0xff) > (pixel >> 16 & 0xff));
    }
}
