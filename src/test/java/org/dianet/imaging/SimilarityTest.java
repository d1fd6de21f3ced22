package org.dianet.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final double EXACT = 1e-12;

    private static void assertNear(Point expected, Point actual) {
        assertEquals(expected.x(), actual.x(), EXACT);
        assertEquals(expected.y(), actual.y(), EXACT);
    }

    @Test
    void aQuarterTurnWithDoublingIsFoundFromTwoPoints() {
        Similarity turn = Similarity.between(new Point(1, 1), new Point(2, 1), new Point(5, 5), new Point(5, 7));
        assertEquals(2, turn.scale(), EXACT);
        assertEquals(Math.PI / 2, turn.angle(), EXACT);
        // one to the right becomes two down, one down becomes two to the left
        assertNear(new Point(3, 7), turn.apply(new Point(2, 2)));
    }

    @Test
    void theInverseTakesPointsBack() {
        Similarity some = new Similarity(1.2, -0.7, 14, -3);
        assertNear(new Point(8, 21), some.inverse().apply(some.apply(new Point(8, 21))));
    }

    @Test
    void oneAfterTheOtherIsTheSameAsBothAtOnce() {
        Similarity one = new Similarity(1.2, -0.7, 14, -3);
        Similarity next = new Similarity(0.3, 0.4, -5, 2);
        assertNear(next.apply(one.apply(new Point(8, 21))), one.then(next).apply(new Point(8, 21)));
    }

    @Test
    void aRigidTurnLeavesItsCentreWhereTheShiftPutsIt() {
        Similarity turn = Similarity.rigid(new Point(10, 20), 0.3, 1, -2);
        assertNear(new Point(11, 18), turn.apply(new Point(10, 20)));
        assertEquals(1, turn.scale(), EXACT);
        assertEquals(0.3, turn.angle(), EXACT);
    }

    @Test
    void twoPointsThatCoincideAreRefused() {
        Point same = new Point(3, 4);
        assertThrows(
                IllegalArgumentException.class, () -> Similarity.between(same, same, new Point(0, 0), new Point(1, 0)));
    }
}
