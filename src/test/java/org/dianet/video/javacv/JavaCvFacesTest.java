package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dianet.face.FaceBox;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.FaceRegion;
import org.dianet.face.Framing;
import org.dianet.imaging.Aligner;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.imaging.Similarity;
import org.dianet.synthesis.Portrait;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Tolerances are shares of the inter-ocular distance. The networks were trained on photographs, so a drawn mouth is
/// found less exactly than drawn eyes.
@Tag("slow")
class JavaCvFacesTest {
    private static final double EYES = 0.06;
    private static final double NOSE = 0.10;
    private static final double MOUTH = 0.15;
    private static final int NOSE_TIP = 1;
    private static final int RIGHT_MOUTH_CORNER = 61;
    private static final int LEFT_MOUTH_CORNER = 291;

    private static final JavaCvFaces FACES = new JavaCvFaces();

    @AfterAll
    static void free() {
        FACES.close();
    }

    private static FaceLandmarks mesh(Frame frame) {
        return assertInstanceOf(FaceLandmarks.class, FACES.find(frame).orElseThrow());
    }

    private static Frame plain(int argb) {
        int[] pixels = new int[Portrait.WIDTH * Portrait.HEIGHT];
        Arrays.fill(pixels, argb);
        return new Frame(Portrait.WIDTH, Portrait.HEIGHT, pixels);
    }

    /// Nine people, one for every size and tilt.
    private static List<Portrait> portraits() {
        List<Portrait> portraits = new ArrayList<>();
        for (int side : new int[] {140, 220, 340}) {
            for (int degrees : new int[] {-20, 0, 20}) {
                portraits.add(new Portrait(portraits.size(), side, degrees));
            }
        }
        return portraits;
    }

    @TestFactory
    Stream<DynamicTest> theMeshLiesOnTheFaceAtEverySizeAndTilt() {
        return portraits().stream()
                .map(face -> DynamicTest.dynamicTest(face.toString(), () -> {
                    FaceLandmarks mesh = mesh(face.frame());
                    double unit = face.interOcularDistance();
                    assertEquals(0, mesh.rightEye().distanceTo(face.rightEye()) / unit, EYES, "right eye");
                    assertEquals(0, mesh.leftEye().distanceTo(face.leftEye()) / unit, EYES, "left eye");
                    assertEquals(0, mesh.point(NOSE_TIP).distanceTo(face.noseTip()) / unit, NOSE, "nose");
                    assertEquals(
                            0,
                            mesh.point(RIGHT_MOUTH_CORNER).distanceTo(face.rightMouthCorner()) / unit,
                            MOUTH,
                            "right mouth");
                    assertEquals(
                            0,
                            mesh.point(LEFT_MOUTH_CORNER).distanceTo(face.leftMouthCorner()) / unit,
                            MOUTH,
                            "left mouth");
                }));
    }

    @Test
    void regionsHoldThePartsTheyAreNamedAfter() {
        Portrait face = new Portrait(3, 280, 10);
        FaceLandmarks mesh = mesh(face.frame());
        assertTrue(mesh.outline(FaceRegion.RIGHT_EYE).contains(face.rightEye()));
        assertTrue(mesh.outline(FaceRegion.LEFT_EYE).contains(face.leftEye()));
        assertTrue(mesh.outline(FaceRegion.RIGHT_MOUTH_CORNER).contains(mesh.point(RIGHT_MOUTH_CORNER)));
        assertTrue(mesh.outline(FaceRegion.LEFT_MOUTH_CORNER).contains(mesh.point(LEFT_MOUTH_CORNER)));
        assertTrue(mesh.outline(FaceRegion.NOSE).contains(mesh.point(NOSE_TIP).middle(mesh.point(168))));
    }

    @Test
    void theAlignedFaceHasLevelEyesAtTheFixedDistance() {
        Frame tilted = new Portrait(6, 240, -20).frame();
        Framing framing = Framing.DEFAULT;
        Frame aligned = new Aligner(
                        framing.transform(mesh(tilted)),
                        Portrait.WIDTH,
                        Portrait.HEIGHT,
                        framing.side(),
                        framing.side())
                .apply(tilted);
        FaceLandmarks again = mesh(aligned);
        double slack = 0.03 * framing.interOcular();
        assertEquals(framing.rightEye().y(), again.rightEye().y(), slack);
        assertEquals(framing.leftEye().y(), again.leftEye().y(), slack);
        assertEquals(framing.rightEye().x(), again.rightEye().x(), slack);
        assertEquals(framing.leftEye().x(), again.leftEye().x(), slack);
    }

    @Test
    void aFrameWithoutAFaceHasNone() {
        assertEquals(Optional.empty(), FACES.find(plain(0xff808080)));
        assertEquals(Optional.empty(), FACES.find(plain(0xff000000)));
    }

    @Test
    void noiseIsNoFace() {
        Frame frame = plain(0);
        Random random = new Random(5);
        Arrays.setAll(frame.argb(), i -> 0xff000000 | random.nextInt(1 << 24));
        assertEquals(Optional.empty(), FACES.find(frame));
    }

    @Test
    void theCascadesBoxPutsTheEyesRoughlyRight() {
        Portrait face = new Portrait(3, 240, 0);
        try (HaarDetector cascade = new HaarDetector()) {
            FaceBox box = cascade.find(face.frame()).orElseThrow();
            double unit = face.interOcularDistance();
            assertEquals(0, box.rightEye().distanceTo(face.rightEye()) / unit, 0.25);
            assertEquals(0, box.leftEye().distanceTo(face.leftEye()) / unit, 0.25);
        }
    }

    @Test
    void aFaceCutOutTightlyIsStillFound() {
        Portrait face = new Portrait(3, 280, 0);
        Point eyes = face.rightEye().middle(face.leftEye());
        double unit = face.interOcularDistance();
        int side = (int) (2.2 * unit);
        Frame tight = new Aligner(
                        new Similarity(1, 0, side / 2.0 - eyes.x(), 0.7 * unit - eyes.y()),
                        Portrait.WIDTH,
                        Portrait.HEIGHT,
                        side,
                        side)
                .apply(face.frame());
        FaceLandmarks mesh = mesh(tight);
        assertEquals(side / 2.0, mesh.rightEye().middle(mesh.leftEye()).x(), EYES * unit);
        assertTrue(mesh.widthShare(side) > 0.75, "width " + mesh.widthShare(side));
        assertTrue(mesh.heightShare(side) > 0.75, "height " + mesh.heightShare(side));
    }
}
