package org.dianet.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dianet.imaging.Point;
import org.dianet.imaging.map.TokenMap;
import org.junit.jupiter.api.Test;

class UnitMaskTest {
    private static final UnitRegion BROW = new UnitRegion(1, UnitRegion.Side.LEFT);
    private static final UnitRegion CHIN = new UnitRegion(17, UnitRegion.Side.LEFT);

    /// All points of the mesh in one corner but two ends of an edge inside the left half of the chin: the only triangle
    /// that is left fills half of the picture.
    static List<Point> halfChin(Point corner, Point across, Point below) {
        List<Point> points = new ArrayList<>(Collections.nCopies(FaceLandmarks.COUNT, corner));
        points.set(FIRST, across);
        points.set(SECOND, below);
        return points;
    }

    private static final int FIRST = 199;
    private static final int SECOND = 428;

    private static double share(List<UnitMask.Share> shares, UnitRegion region) {
        return shares.stream()
                .filter(share -> share.region().equals(region))
                .findFirst()
                .orElseThrow()
                .share();
    }

    @Test
    void aPixelBelongsToTheTriangleThatItsMiddleLiesIn() {
        UnitMask mask = UnitMask.of(halfChin(new Point(0, 0), new Point(4, 0), new Point(0, 4)), 4);
        int chin = mask.regions().indexOf(CHIN);
        String picture = IntStream.of(mask.pixels())
                .mapToObj(region -> region == chin ? "x" : region == -1 ? "." : "?")
                .reduce("", String::concat);
        assertEquals("xxxx" + "xxx." + "xx.." + "x...", picture);
    }

    /// A map of 2×2 cells over 4×4 pixels, so 4 pixels a cell: the brow has all of the first cell and half of the
    /// second.
    @Test
    void aCellIsSpreadEvenlyOverItsPixels() {
        int[] pixels = {
            0, 0, 0, -1, //
            0, 0, 0, -1, //
            1, -1, -1, -1, //
            -1, -1, -1, -1,
        };
        UnitMask mask = new UnitMask(4, List.of(BROW, CHIN), pixels);
        List<UnitMask.Share> shares = mask.shares(new TokenMap(2, 2, new double[] {2, -4, 1, 1}));
        assertEquals((2 + 2) / 8.0, share(shares, BROW), 1e-12);
        assertEquals(2 - 2, shares.getFirst().sum(), 1e-12);
        assertEquals(0.25 / 8, share(shares, CHIN), 1e-12);
    }

    @Test
    void theMeshHasEachUnitOnBothSides() {
        List<UnitRegion> regions = UnitMask.of(Collections.nCopies(FaceLandmarks.COUNT, new Point(0, 0)), 1)
                .regions();
        assertEquals(2 * 19, regions.size());
        for (UnitRegion region : regions) {
            UnitRegion.Side other =
                    region.side() == UnitRegion.Side.LEFT ? UnitRegion.Side.RIGHT : UnitRegion.Side.LEFT;
            assertEquals(1, Collections.frequency(regions, new UnitRegion(region.unit(), other)));
            assertEquals(false, UnitRegion.words(region.unit()).isEmpty());
        }
    }

    @Test
    void anotherMeshIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> UnitMask.of(List.of(new Point(0, 0)), 4));
    }
}
