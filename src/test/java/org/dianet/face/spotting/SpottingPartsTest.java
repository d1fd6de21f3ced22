package org.dianet.face.spotting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.dianet.face.FaceRegion;
import org.dianet.model.clip.Span;
import org.junit.jupiter.api.Test;

class SpottingPartsTest {
    private static final int SIDE = 40;

    /// A smooth picture, shifted, under a light.
    private static FacePlane picture(double dx, double dy, double gain, double offset) {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int row = i / SIDE;
            double x = i % SIDE - dx;
            double y = row - dy;
            values[i] = (float) (offset + gain * (120 + 30 * Math.sin(x / 4) + 30 * Math.cos(y / 5 + x / 9)));
        }
        return new FacePlane(SIDE, values);
    }

    private static int[] middle() {
        return IntStream.range(0, SIDE * SIDE)
                .filter(i -> Math.abs(i % SIDE - 20) < 12 && Math.abs(i / SIDE - 20) < 12)
                .toArray();
    }

    @Test
    void aRegionThatMovedIsMeasured() {
        double[] moved = new RegionGauge(picture(0, 0, 1, 0), middle()).displacement(picture(0.3, -0.2, 1, 0));
        assertArrayEquals(new double[] {0.3, -0.2}, moved, 0.02);
    }

    @Test
    void anotherLightIsNoMovement() {
        double[] moved = new RegionGauge(picture(0, 0, 1, 0), middle()).displacement(picture(0, 0, 1.08, -5));
        assertArrayEquals(new double[] {0, 0}, moved, 0.01);
    }

    @Test
    void twoGaugesAgreeOnceTheyAreJoined() {
        RegionGauge first = new RegionGauge(picture(0, 0, 1, 0), middle());
        RegionGauge second = new RegionGauge(picture(0.5, 0.4, 1, 0), middle());
        second.joinedTo(first, List.of(picture(0.1, 0, 1, 0), picture(0.3, 0.2, 1, 0), picture(0.5, 0.4, 1, 0)));
        assertArrayEquals(
                first.displacement(picture(0.2, 0.3, 1, 0)), second.displacement(picture(0.2, 0.3, 1, 0)), 0.05);
    }

    @Test
    void theLightDoesNotMakeARegionUnlikeItself() {
        RegionGauge gauge = new RegionGauge(picture(0, 0, 1, 0), middle());
        assertEquals(0, gauge.unlikeness(picture(0, 0, 1.1, 7)), 1e-6);
        assertTrue(gauge.unlikeness(picture(12, 16, 1, 0)) > 0.5);
    }

    @Test
    void aRunningMedianIgnoresABumpAndFollowsAStep() {
        double[] values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i >= 40 ? 5 : 0) + (i >= 10 && i < 14 ? 3 : 0);
        }
        double[] median = RunningMedian.around(values, new boolean[60], 7, 1);
        assertEquals(0, median[12]);
        assertEquals(0, median[39]);
        assertEquals(5, median[40]);
    }

    @Test
    void aRunningMedianIsALineWhereNothingMayBeUsed() {
        double[] values = new double[30];
        boolean[] skipped = new boolean[30];
        for (int i = 0; i < 30; i++) {
            values[i] = i < 15 ? 0 : 9;
            skipped[i] = i >= 10 && i < 20;
        }
        double[] median = RunningMedian.around(values, skipped, 2, 1);
        assertEquals(0, median[3]);
        assertEquals(9, median[26]);
        assertTrue(median[14] > 3 && median[14] < 6, "" + median[14]);
    }

    @Test
    void oneEyeThatClosesIsNoBlink() {
        double[] closes = new double[30];
        for (int i = 10; i < 15; i++) {
            closes[i] = 1.1;
        }
        assertEquals(List.of(), Blinks.find(List.of(closes, new double[30]), 30, 30));
        assertEquals(List.of(new Span(9, 15)), Blinks.find(List.of(closes, closes), 30, 30));
    }

    @Test
    void theLidsWayBelongsToTheBlink() {
        double[] eye = new double[30];
        double[] lid = {.1, .3, 1.1, 1.1, .4, .2, .1};
        System.arraycopy(lid, 0, eye, 10, lid.length);
        assertEquals(List.of(new Span(9, 17)), Blinks.find(List.of(eye, eye), 30, 30));
    }

    /// One region moves down by `course`.
    private static FaceMovement movement(double[] course, int peak) {
        double[][] values = {new double[course.length], course};
        return FaceMovement.at(peak, values, List.of(FaceRegion.CHIN));
    }

    @Test
    void aMovementThatComesAndGoesIsCounted() {
        double[] thrice = {0, 4, 9, 4, 1, 5, 8, 3, 0, 6, 10, 6, 0};
        assertEquals(3, movement(thrice, 10).peaks(new Span(0, 12), 2.5));
        double[] once = {0, 4, 9, 8, 9, 8.5, 9, 5, 0};
        assertEquals(1, movement(once, 2).peaks(new Span(0, 8), 2.5));
    }

    @Test
    void anIntervalEndsWhereTheMovementIsBackAtRest() {
        double[] course = new double[40];
        for (int i = 10; i <= 20; i++) {
            course[i] = 20 * Math.sin(Math.PI * (i - 10) / 10);
        }
        Span span = new Growth(movement(course, 15), 1, new boolean[40]).span();
        assertTrue(Math.abs(span.first() - 10) <= 1 && Math.abs(span.last() - 20) <= 1, span.toString());
    }

    @Test
    void aSecondMovementIsNotPartOfTheFirst() {
        double[] course = new double[60];
        for (int i = 0; i <= 10; i++) {
            course[10 + i] = 6 + 14 * Math.sin(Math.PI * i / 10);
            course[20 + i] = 6 + 14 * Math.sin(Math.PI * i / 10);
        }
        assertEquals(
                20, new Growth(movement(course, 15), 1, new boolean[60]).span().last());
    }

    @Test
    void framesOfOthersAreNotTaken() {
        double[] course = new double[40];
        java.util.Arrays.fill(course, 5, 35, 20);
        boolean[] taken = new boolean[40];
        taken[25] = true;
        assertEquals(24, new Growth(movement(course, 15), 1, taken).span().last());
    }
}
