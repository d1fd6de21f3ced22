package org.dianet.imaging.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.Frame;
import org.junit.jupiter.api.Test;

class MapPainterTest {
    private static final MapScale TO_ONE = new MapScale(1, 0.25, MapScale.Sign.POSITIVE);

    private static Frame grey(int side) {
        int[] argb = new int[side * side];
        Arrays.fill(argb, 0xff808080);
        return new Frame(side, side, argb);
    }

    private static TokenMap map(double... values) {
        int side = (int) Math.sqrt(values.length);
        return new TokenMap(side, side, values);
    }

    @Test
    void aFlatMapStaysAtAQuarterOfTheScale() {
        TokenMap flat = map(0.25, 0.25, 0.25, 0.25);
        MapScale scale = MapScale.of(List.of(flat), MapScale.Sign.POSITIVE);
        assertEquals(0.25, scale.strength(0.25));
        assertEquals("4.0× mean", scale.high());
        assertEquals(1, flat.maximumToUniform());
    }

    @Test
    void aScaleReachesTheLargestValueOfAnyMap() {
        MapScale scale = MapScale.of(List.of(map(0, 0, 0, 9), map(1, 1, 1, 1)), MapScale.Sign.SIGNED);
        assertEquals(9, scale.limit());
        assertEquals("−9.0", scale.low());
        assertEquals("+9.0 logit", scale.high());
    }

    /// A map and its mean map of mean 0.25: differences of at most 0.5 end the scale at twice the mean, such of 0.1 at
    /// the mean itself.
    @Test
    void whatIsAboveAMeanMapCountsInItsMeansAndALikeClipLooksAlike() {
        TokenMap mean = map(0.25, 0.25, 0.25, 0.25);
        TokenMap far = map(0.75, 0, 0.25, 0).minus(mean);
        assertArrayEquals(new double[] {0.5, -0.25, 0, -0.25}, far.values());
        MapScale wide = MapScale.relative(List.of(far), List.of(mean), MapScale.Sign.POSITIVE);
        assertEquals("−2.0× mean", wide.low());
        assertEquals("+2.0× mean", wide.high());
        TokenMap near = map(0.35, 0.15, 0.25, 0.25).minus(mean);
        MapScale least = MapScale.relative(List.of(near), List.of(mean), MapScale.Sign.POSITIVE);
        assertEquals("+1.0× mean", least.high());
        assertEquals(0.4, least.strength(0.1), 1e-12);
        Frame legend = MapPainter.legend(least, 2, 1, 1);
        assertTrue((legend.argb()[0] & 0xff) > (legend.argb()[0] >> 16 & 0xff), "below the mean is cold");
        assertTrue((legend.argb()[1] & 0xff) < (legend.argb()[1] >> 16 & 0xff), "above it is warm");
        MapScale logits = MapScale.relative(List.of(near), List.of(mean), MapScale.Sign.SIGNED);
        assertEquals("+0.25 logit", logits.high(), "contributions stay in logits");
        assertFalse(logits.unit().contains("against"), "less than the mean map may still speak for the class");
    }

    @Test
    void aMapOfZerosLeavesThePictureAsItIs() {
        TokenMap zeros = map(0, 0, 0, 0);
        MapScale scale = MapScale.of(List.of(zeros), MapScale.Sign.POSITIVE);
        assertArrayEquals(
                grey(8).argb(), MapPainter.over(grey(8), zeros, scale, 1).argb());
    }

    @Test
    void withoutOpacityThePictureIsSeenWhateverTheMap() {
        assertArrayEquals(
                grey(8).argb(),
                MapPainter.over(grey(8), map(1, 1, 1, 1), TO_ONE, 0).argb());
    }

    @Test
    void theStrongestTokenTakesTheLastColourAndZeroNone() {
        Frame drawn = MapPainter.over(grey(8), map(1, 0, 0, 0), TO_ONE, 1);
        assertEquals(0xffa50026, drawn.argb()[0]);
        assertEquals(0xff808080, drawn.argb()[63]);
    }

    @Test
    void halfTheScaleHasHalfTheOpacity() {
        int pixel = MapPainter.over(grey(2), map(0.5), TO_ONE, 1).argb()[0];
        // Halfway between the second and third colour, fdae42 and e8501c, is f37f2f; half of it over 808080.
        assertEquals(0xffba8058, pixel);
    }

    @Test
    void negativeValuesAreDrawnInColdColours() {
        int pixel = MapPainter.over(grey(2), map(-1), TO_ONE, 1).argb()[0];
        assertEquals(0xff08306b, pixel);
    }

    @Test
    void theLegendShowsWhatThePictureShows() {
        Frame legend = MapPainter.legend(TO_ONE, 101, 1, 0.6);
        int middle = MapPainter.over(grey(1), map(0.5), TO_ONE, 0.6).argb()[0];
        assertEquals(middle, legend.argb()[50]);
        MapScale signed = new MapScale(1, 1, MapScale.Sign.SIGNED);
        assertEquals(0xff808080, MapPainter.legend(signed, 101, 1, 0.6).argb()[50]);
    }

    @Test
    void enlargingKeepsEveryPixelAsASquare() {
        Frame picture = new Frame(2, 1, new int[] {0xff000001, 0xff000002});
        Frame large = MapPainter.enlarged(picture, 2);
        assertArrayEquals(
                new int[] {
                    0xff000001, 0xff000001, 0xff000002, 0xff000002, 0xff000001, 0xff000001, 0xff000002, 0xff000002
                },
                large.argb());
    }

    @Test
    void theMeanOfMapsIsTheirMeanTokenByToken() {
        TokenMap mean = TokenMap.mean(List.of(map(1, 0, 0, 3), map(0, 0, 4, 0)));
        assertArrayEquals(new double[] {0.5, 0, 2, 1.5}, mean.values());
    }

    @Test
    void entropyTellsAFlatMapFromASingleToken() {
        assertEquals(1, map(2, 2, 2, 2).relativeEntropy(), 1e-12);
        assertEquals(0, map(0, 0, 5, 0).relativeEntropy(), 1e-12);
        assertTrue(map(1, 1, 5, 1).relativeEntropy() < 0.9);
    }

    @Test
    void cellsOfAMaskKeepTheirColourToThemselves() {
        MapScale scale = new MapScale(1, 0.25, MapScale.Sign.SIGNED);
        Frame painted = MapPainter.cells(grey(8), map(1, 0, 0, 0), scale, 1);
        for (int i = 0; i < 64; i++) {
            boolean marked = i / 8 < 4 && i % 8 < 4;
            assertEquals(marked ? 0xffa50026 : 0xff808080, painted.argb()[i], "pixel " + i);
        }
    }
}
