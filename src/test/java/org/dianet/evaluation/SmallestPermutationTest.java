package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestPermutationTest {
    /// One system always right, the other always wrong: nothing can be more extreme.
    @Test
    void theLargestDifferenceGivesTheSmallestP() {
        assertEquals(2.0 / 16, SubjectPermutation.smallest(4));
        assertEquals(1, SubjectPermutation.smallest(1));
        assertEquals(1.0 / 10_001, SubjectPermutation.smallest(17));
        for (int subjects : new int[] {2, 4, 7}) {
            assertEquals(
                    SubjectPermutation.smallest(subjects),
                    Comparison.of(List.of("a", "b"), answers(subjects, true), answers(subjects, false), 10, 1)
                            .permutation()
                            .p()
                            .getOrDefault(Metric.ACCURACY, 0.0),
                    1e-12);
        }
    }

    private static List<Prediction> answers(int subjects, boolean right) {
        return IntStream.range(0, 2 * subjects)
                .mapToObj(i -> {
                    String truth = i % 2 == 0 ? "a" : "b";
                    String other = i % 2 == 0 ? "b" : "a";
                    return new Prediction(
                            "s" + i / 2, "c" + i, truth, right ? truth : other, "s" + i / 2, 1, List.of());
                })
                .toList();
    }
}
