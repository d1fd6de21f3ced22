package org.dianet.pipeline.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dianet.face.FaceArea;
import org.dianet.imaging.motion.Correlation;
import org.dianet.imaging.motion.GreyPlane;
import org.junit.jupiter.api.Test;

/// Eyes are the upper half of a small picture, the mouth is the lower one.
class BlinkBesideApexTest {
    private static final int SIDE = 12;
    private static final int FRAMES = 40;
    private static final int APEX = 12;

    /// @param closed share of the eyes' rows that the lid covers
    private static GreyPlane plane(double smile, double closed) {
        byte[] values = new byte[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int texture = 40 * (i % 3 - 1);
            int row = i / SIDE;
            boolean lid = row < closed * SIDE / 2;
            double value = i < values.length / 2 ? (lid ? 60 : 120 + texture) : 120 + texture + smile;
            values[i] = (byte) Math.round(value);
        }
        return new GreyPlane(SIDE, SIDE, values);
    }

    private static double bump(int frame, int middle, int half) {
        return Math.max(0, 1 - Math.abs(frame - middle) / (double) half);
    }

    @Test
    void aBlinkIsNotSuggestedForAnApex() {
        List<GreyPlane> planes = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            planes.add(plane(12 * bump(i, APEX, 8), bump(i, 30, 4)));
        }
        Map<FaceArea, int[]> areas = new EnumMap<>(FaceArea.class);
        areas.put(FaceArea.EYES, IntStream.range(0, SIDE * SIDE / 2).toArray());
        areas.put(FaceArea.MOUTH, IntStream.range(SIDE * SIDE / 2, SIDE * SIDE).toArray());
        FaceMotion motion = new FaceMotion(0, planes, areas);
        assertEquals(APEX, motion.byAreas(0, 1).getFirst().apex().value());
    }

    @Test
    void likenessIsPearsonsCorrelation() {
        double[] a = {1, 2, 3, 4};
        double[] b = {2, 1, 4, 3};
        // Deviations −1.5 −.5 .5 1.5 and −.5 −1.5 1.5 .5: 3 / 5.
        assertEquals(0.6, Correlation.of(4, i -> a[i], i -> b[i]), 1e-12);
        assertEquals(1, Correlation.of(4, i -> a[i], i -> 7 * a[i] - 3), 1e-12);
        assertEquals(0, Correlation.of(4, i -> a[i], _ -> 5));
    }
}
