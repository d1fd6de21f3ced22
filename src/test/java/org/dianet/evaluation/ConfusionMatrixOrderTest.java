package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The same counts in another order of the classes.
class ConfusionMatrixOrderTest {
    /// Rows are the first's label: one surprise was called disgust, two disgust were called awe.
    private static final ConfusionMatrix SORTED =
            new ConfusionMatrix(List.of("awe", "disgust", "surprise"), new int[][] {{5, 0, 0}, {2, 6, 0}, {0, 1, 7}});

    @Test
    void rowsAndColumnsMoveTogetherAndWhatIsNotNamedStandsLast() {
        ConfusionMatrix moved = SORTED.inOrderOf(List.of("surprise", "fear", "disgust"));
        assertEquals(List.of("surprise", "disgust", "awe"), moved.classes());
        assertArrayEquals(new int[][] {{7, 1, 0}, {0, 6, 2}, {0, 0, 5}}, moved.counts());
    }

    @Test
    void withoutAnOrderItStaysAsItIs() {
        assertEquals(SORTED.classes(), SORTED.inOrderOf(List.of()).classes());
        assertArrayEquals(SORTED.counts(), SORTED.inOrderOf(List.of()).counts());
    }
}
