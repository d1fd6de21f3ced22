package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final List<String> THREE = List.of("negative", "positive", "surprise");

    @Test
    void workedExample() {
        // F1: 2·4/(2·4+1+2) = 8/11, 2·3/(6+2+1) = 2/3, 2·1/(2+1+1) = 1/2; recall: 4/6, 3/4, 1/2.
        Scores scores = Scores.of(new ConfusionMatrix(THREE, new int[][] {{4, 1, 1}, {1, 3, 0}, {0, 1, 1}}));
        assertEquals(8 / 12.0, scores.accuracy(), 1e-12);
        assertEquals((8 / 11.0 + 2 / 3.0 + 1 / 2.0) / 3, scores.uf1(), 1e-12);
        assertEquals((4 / 6.0 + 3 / 4.0 + 1 / 2.0) / 3, scores.uar(), 1e-12);
        assertEquals(
                new ClassScore("positive", 3 / 5.0, 3 / 4.0, 2 / 3.0, 4),
                scores.perClass().get(1));
    }

    @Test
    void aClassThatNeverOccursCountsInNoMean() {
        Scores scores = Scores.of(new ConfusionMatrix(THREE, new int[][] {{2, 0, 0}, {1, 1, 0}, {0, 0, 0}}));
        assertEquals((4 / 5.0 + 2 / 3.0) / 2, scores.uf1(), 1e-12);
        assertEquals((1 + .5) / 2, scores.uar(), 1e-12);
        assertTrue(Double.isNaN(scores.perClass().get(2).f1()));
    }

    @Test
    void aClassThatIsOnlyPredictedHasF1ZeroAndNoRecall() {
        Scores scores = Scores.of(new ConfusionMatrix(THREE, new int[][] {{2, 0, 1}, {0, 2, 0}, {0, 0, 0}}));
        assertEquals((4 / 5.0 + 1 + 0) / 3, scores.uf1(), 1e-12);
        assertEquals((2 / 3.0 + 1) / 2, scores.uar(), 1e-12);
    }

    @Test
    void scoresArePooledOverFoldsNotAveraged() {
        ConfusionMatrix one = new ConfusionMatrix(THREE, new int[][] {{3, 0, 0}, {0, 0, 0}, {0, 0, 0}});
        ConfusionMatrix two = new ConfusionMatrix(THREE, new int[][] {{0, 1, 0}, {0, 0, 0}, {0, 0, 1}});
        Scores pooled = Scores.of(one.plus(two));
        assertEquals((6 / 7.0 + 0 + 1) / 3, pooled.uf1(), 1e-12);
    }

    @Test
    void noPredictionsAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> Scores.of(new ConfusionMatrix(List.of("a"), new int[][] {{0}})));
    }

    @Test
    void anUnknownClassIsRefusedByName() {
        Prediction odd = new Prediction("s", "c", "fear", "positive", "s", 1, List.of());
        Throwable refusal = assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(THREE, List.of(odd)));
        assertEquals("'fear' is not one of the classes [negative, positive, surprise]", refusal.getMessage());
    }

    @Test
    void deviationOverSeedsIsTheSampleOne() {
        // Values 2, 4, 9: mean 5, squares 9 + 1 + 16 over n − 1 = 2.
        assertEquals(new Spread(5, Math.sqrt(13)), Spread.of(2, 4, 9));
        assertEquals(new Spread(.7, 0), Spread.of(.7));
    }
}
