package org.dianet.pipeline.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.face.EyeOpening;
import org.dianet.face.HeadPose;
import org.dianet.imaging.motion.GreyPlane;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.quality.ClipQuality.Column;
import org.dianet.pipeline.quality.FrameQuality.FaceQuality;
import org.junit.jupiter.api.Test;

class QualityTrackTest {
    private final List<FrameQuality> frames = new ArrayList<>();

    private static FaceQuality face(double yaw, double opening) {
        return new FaceQuality(new HeadPose(yaw, 2, 0), new EyeOpening(opening, opening * 0.9), 48, 100);
    }

    private void add(int count, double brightness, double yaw, double opening) {
        for (int i = 0; i < count; i++) {
            frames.add(new FrameQuality(100 + frames.size(), brightness, face(yaw, opening)));
        }
    }

    private List<FlawedStretch> flaws() {
        return new QualityTrack(frames).flaws();
    }

    @Test
    void whatIsSteadyHasNoFlaw() {
        add(60, 120, 3, 0.3);
        assertEquals(List.of(), flaws());
    }

    @Test
    void aBlinkATurnAndALostFaceAreStretches() {
        add(20, 120, 0, 0.3);
        add(5, 120, 0, 0.1);
        add(10, 120, 0, 0.3);
        add(4, 120, 25, 0.3);
        add(10, 120, 0, 0.3);
        frames.add(new FrameQuality(100 + frames.size(), 120, null));
        add(10, 120, 0, 0.3);
        assertEquals(
                List.of(
                        new FlawedStretch(Flaw.BLINK, 120, 124),
                        new FlawedStretch(Flaw.HEAD_TURNED, 135, 138),
                        new FlawedStretch(Flaw.FACE_LOST, 149, 149)),
                flaws());
        ClipQuality quality = ClipQuality.of(new ClipId("c"), new QualityTrack(frames));
        assertEquals(25, quality.value(Column.YAW));
        assertEquals(1, quality.value(Column.BLINKS));
        assertEquals(59.0 / 60, quality.value(Column.FACE), 1e-12);
        assertEquals(48, quality.value(Column.EYE_DISTANCE));
        assertEquals(0, quality.value(Column.LIGHT_STEP));
    }

    /// From 100 to 110 with a median of 100 is a tenth; one bright frame alone is none.
    @Test
    void aStepOfTheLightStaysWhileAFlashDoesNot() {
        add(30, 100, 0, 0.3);
        add(10, 110, 0, 0.3);
        assertEquals(0.1, new QualityTrack(frames).lightStep(), 1e-12);
        List<FlawedStretch> step = flaws();
        assertEquals(1, step.size());
        assertEquals(Flaw.LIGHT_STEP, step.getFirst().flaw());
        assertTrue(step.getFirst().first() <= 130 && step.getFirst().last() >= 130, step.toString());
        frames.clear();
        add(20, 100, 0, 0.3);
        add(1, 140, 0, 0.3);
        add(20, 100, 0, 0.3);
        assertEquals(0, new QualityTrack(frames).lightStep());
    }

    @Test
    void withoutAnyFaceNumbersAreMissing() {
        frames.add(new FrameQuality(0, 90, null));
        ClipQuality quality = ClipQuality.of(new ClipId("c"), new QualityTrack(frames));
        assertEquals(Double.NaN, quality.value(Column.YAW));
        assertEquals(0, quality.value(Column.FACE));
        assertEquals(Optional.empty(), QualityRule.of("yaw>1").against(quality));
        assertEquals(
                Optional.of("quality: face < 0.5"),
                QualityRule.of("face<0.5, yaw>1").against(quality));
    }

    @Test
    void aRuleThatIsNoneNamesThePart() {
        assertSays("'yaw=20'", "yaw=20");
        assertSays("there is no measure 'yow'; there are face, eyeDistance", "pitch>3,yow>20");
        assertSays("'' is not a condition", "yaw>20,,pitch>3");
    }

    private static void assertSays(String part, String rule) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> QualityRule.of(rule));
        assertTrue(String.valueOf(refused.getMessage()).contains(part), refused.getMessage());
    }

    /// Of a chequered plane every inner value is ±4·(a − b).
    @Test
    void theVarianceOfTheLaplacian() {
        byte[] values = new byte[64];
        for (int i = 0; i < 64; i++) {
            values[i] = (byte) ((i % 8 + i / 8) % 2 == 0 ? 110 : 100);
        }
        assertEquals(1600, FrameQuality.laplacianVariance(new GreyPlane(8, 8, values)), 1e-9);
        assertEquals(0, FrameQuality.laplacianVariance(new GreyPlane(8, 8, new byte[64])));
    }
}
