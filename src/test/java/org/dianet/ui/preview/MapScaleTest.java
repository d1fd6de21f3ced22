package org.dianet.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.dianet.learning.AttentionMap;
import org.dianet.learning.ExplanationMethod;
import org.junit.jupiter.api.Test;

class MapScaleTest {

    @Test
    void aFlatMapHasTheMiddleColourAndNotTheLast() {
        double[] flat = new double[64];
        Arrays.fill(flat, 1.0 / 64);
        MapScale scale = MapScale.of(List.of(new AttentionMap(8, 8, flat)), ExplanationMethod.ATTENTION);
        assertEquals(2.0 / 64, scale.limit(), 1e-12);
        assertEquals(ColourMap.SEQUENTIAL.argb(0.5), scale.colour(1.0 / 64));
    }

    @Test
    void zeroIsTheMiddleOfASignedScale() {
        AttentionMap map = new AttentionMap(1, 2, new double[] {-1, 3});
        MapScale scale = MapScale.of(List.of(map), ExplanationMethod.CONTRIBUTION);
        assertEquals(0xfff7f7f7, scale.colour(0));
    }

    @Test
    void theEndsOfASequentialScaleAreItsFirstAndLastColour() {
        assertEquals(0xff000004, ColourMap.SEQUENTIAL.argb(-1));
        assertEquals(0xfffcffa4, ColourMap.SEQUENTIAL.argb(2));
    }

    @Test
    void aMapNearUniformIsCalledFlat() {
        assertEquals(Flatness.FLAT, Flatness.of(0.99));
        assertEquals(Flatness.FOCUSED, Flatness.of(0.5));
    }
}
