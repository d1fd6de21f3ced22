package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.dianet.model.clip.FrameIndex;
import org.junit.jupiter.api.Test;

class MotionCurveTest {

    private static Frame flat(int level) {
        int[] argb = new int[16];
        Arrays.fill(argb, 0xff000000 | level * 0x010101);
        return new Frame(4, 4, argb);
    }

    @Test
    void changeIsMeasuredAgainstTheOnsetFrame() {
        MotionTrack track = new MotionTrack().add(flat(10)).add(flat(14)).add(flat(8));
        assertArrayEquals(
                new double[] {4, 0, 6}, track.against(new FrameIndex(1)).change());
    }

    @Test
    void aSinglePeakIsSuggestedAlone() {
        double[] change = new double[41];
        for (int i = 0; i < change.length; i++) {
            change[i] = Math.max(0, 10 - Math.abs(i - 17));
        }
        List<ApexSuggestion> found = new MotionCurve(change).suggestions(5);
        assertEquals(1, found.size());
        assertEquals(new FrameIndex(17), found.getFirst().apex());
        assertEquals(1, found.getFirst().score(), 1e-9);
    }

    @Test
    void theHigherPeakComesFirst() {
        double[] change = new double[60];
        for (int i = 0; i < change.length; i++) {
            change[i] = Math.max(0, 6 - Math.abs(i - 12)) + Math.max(0, 12 - Math.abs(i - 40));
        }
        List<ApexSuggestion> found = new MotionCurve(change).suggestions(5);
        assertEquals(
                List.of(new FrameIndex(40), new FrameIndex(12)),
                found.stream().map(ApexSuggestion::apex).toList());
    }

    @Test
    void noiseWidensTheRange() {
        double[] change = new double[41];
        for (int i = 0; i < change.length; i++) {
            change[i] = Math.max(0, 20 - Math.abs(i - 20)) + (i % 2 == 0 ? .5 : -.5);
        }
        ApexSuggestion best = new MotionCurve(change).suggestions(1).getFirst();
        assertTrue(best.from().value() < 20 && best.to().value() > 20, best.toString());
    }

    @Test
    void aStillClipHasNoSuggestion() {
        assertEquals(List.of(), new MotionCurve(new double[30]).suggestions(3));
    }

    @Test
    void aCurveOfOneFrameHasNoSuggestion() {
        assertEquals(List.of(), new MotionCurve(new double[1]).suggestions(3));
    }
}
