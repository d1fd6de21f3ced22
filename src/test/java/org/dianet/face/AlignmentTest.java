package org.dianet.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.dianet.imaging.Point;
import org.dianet.model.clip.FrameNumber;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final FrameNumber ONSET = new FrameNumber(46);
    private static final Point RIGHT = new Point(70, 90);
    private static final Point LEFT = new Point(130, 90);

    private static Alignment of(Face face) {
        return Alignment.of(ONSET, 200, 240, Optional.of(face), Framing.DEFAULT);
    }

    @Test
    void aFaceThatFillsTheFrameIsNotAlignedAgain() {
        Face filling = FaceFixtures.mesh(RIGHT, LEFT, new Point(20, 20), new Point(180, 220));
        assertInstanceOf(Alignment.AlreadyCropped.class, of(filling));
        assertTrue(of(filling).target().isEmpty());
    }

    @Test
    void aFaceThatFillsOnlyTheHeightIsAligned() {
        Face narrow = FaceFixtures.mesh(RIGHT, LEFT, new Point(40, 20), new Point(160, 220));
        assertInstanceOf(Alignment.OnLandmarks.class, of(narrow));
    }

    @Test
    void whatLiesOutsideTheFrameDoesNotFillIt() {
        Face beside = FaceFixtures.mesh(RIGHT, LEFT, new Point(-100, 20), new Point(140, 220));
        assertEquals(0.7, beside.widthShare(200), 1e-12);
        assertInstanceOf(Alignment.OnLandmarks.class, of(beside));
    }

    @Test
    void aBoxIsMarkedAsCoarse() {
        Alignment coarse = of(new FaceBox(60, 60, 100));
        assertEquals("box", coarse.name());
        assertTrue(coarse.sentence().startsWith("coarsely aligned"));
        assertEquals(0, coarse.target().orElseThrow().transform().angle(), 1e-12);
    }

    @Test
    void noFaceSaysSoAndLeavesTheFrame() {
        Alignment none = Alignment.of(ONSET, 200, 240, Optional.empty(), Framing.DEFAULT);
        assertEquals("not aligned: no face was found in frame 46, so whole frames are used", none.sentence());
        assertTrue(none.target().isEmpty());
    }

    @Test
    void actionUnitsFindTheirRegions() {
        assertTrue(FaceRegion.showing(12).contains(FaceRegion.RIGHT_MOUTH_CORNER));
        assertTrue(FaceRegion.showing(4).contains(FaceRegion.LEFT_BROW));
        assertTrue(FaceRegion.showing(17).contains(FaceRegion.CHIN));
        assertTrue(FaceRegion.showing(55).isEmpty()); // a tilt of the head
    }
}
