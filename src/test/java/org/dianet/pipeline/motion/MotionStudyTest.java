package org.dianet.pipeline.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.dianet.face.Face;
import org.dianet.face.FaceFixtures;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotionStudyTest {
    private static Frame frame(int width, int grey) {
        int[] argb = new int[width * 64];
        Arrays.fill(argb, 0xff000000 | grey * 0x10101);
        return new Frame(width, 64, argb);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFrameOfAnotherSizeIsTakenForTheOneBefore(boolean found) {
        Optional<Face> face =
                found ? Optional.of(FaceFixtures.eyes(new Point(24, 30), new Point(40, 30))) : Optional.empty();
        MotionStudy study = new MotionStudy(face);
        study.add(frame(64, 90));
        study.add(frame(96, 200));
        study.add(frame(64, 90));
        assertEquals(3, study.frameCount());
        assertEquals(0, study.findings().candidates(0, 3).size());
    }
}
