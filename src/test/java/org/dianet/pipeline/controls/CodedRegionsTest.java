package org.dianet.pipeline.controls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.FaceRegion;
import org.dianet.imaging.Point;
import org.dianet.imaging.Polygon;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.run.ClipControls.CodedMass;
import org.junit.jupiter.api.Test;

class CodedRegionsTest {
    /// The left half of the image.
    private static final CodedRegions LEFT = new CodedRegions(
            List.of(new Polygon(List.of(new Point(0, 0), new Point(0.5, 0), new Point(0.5, 1), new Point(0, 1)))));

    @Test
    void aCellIsCoveredByItsShareOfTheRegion() {
        assertArrayEquals(new double[] {1, 0.5, 0, 1, 0.5, 0}, LEFT.cover(2, 3), 1e-12);
    }

    /// Two images of one row and two cells: |1| + |−2| of 6 in the left cells; of the motion 1 of 4; of a flat map a
    /// half.
    @Test
    void theSharesAreThoseOfMagnitudesOverAllImages() {
        CodedMass mass = LEFT.mass(1, 2, new double[] {1, 3, -2, 0}, new double[] {1, 1, 0, 2});
        assertEquals(0.5, mass.map(), 1e-12);
        assertEquals(0.25, mass.motion(), 1e-12);
        assertEquals(0.5, mass.flat(), 1e-12);
    }

    @Test
    void aUnitCodedOnOneSideShowsThereOnly() {
        FaceLandmarks face =
                new FaceLandmarks(new ArrayList<>(Collections.nCopies(FaceLandmarks.COUNT, new Point(1, 1))), 1);
        assertEquals(
                FaceRegion.showing(12).size(),
                CodedRegions.of(ActionUnitNotation.parse("12"), face, 10, 10)
                        .orElseThrow()
                        .outlines()
                        .size());
        assertEquals(
                FaceRegion.showing(12).size() - 2,
                CodedRegions.of(ActionUnitNotation.parse("L12"), face, 10, 10)
                        .orElseThrow()
                        .outlines()
                        .size(),
                "without right cheek and right corner");
        assertTrue(CodedRegions.of(ActionUnitNotation.parse("52"), face, 10, 10).isEmpty(), "a head turn");
    }

    /// Of a frame of 200×100 the network sees the middle hundred: x from 50 to 150. A frame of 120×100 is seen whole.
    @Test
    void regionsLieInThePartOfTheFrameThatTheNetworkSaw() {
        assertEquals(new Point(0.25, 0.5), placed(75, 50, 200, 100));
        assertEquals(new Point(-0.25, 0.5), placed(25, 50, 200, 100));
        assertEquals(new Point(0.25, 0.5), placed(30, 50, 120, 100));
    }

    /// Where a face that is one point comes to lie.
    private static Point placed(double x, double y, int width, int height) {
        FaceLandmarks face =
                new FaceLandmarks(new ArrayList<>(Collections.nCopies(FaceLandmarks.COUNT, new Point(x, y))), 1);
        return CodedRegions.of(ActionUnitNotation.parse("12"), face, width, height)
                .orElseThrow()
                .outlines()
                .getFirst()
                .corners()
                .getFirst();
    }
}
