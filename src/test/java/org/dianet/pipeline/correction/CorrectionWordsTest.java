package org.dianet.pipeline.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.dianet.run.CorrectionStudy.Review;
import org.junit.jupiter.api.Test;

class CorrectionWordsTest {

    /// With five clips of which all got better the exact test has p = 2 / 2⁵ = .0625, with six .031.
    @Test
    void fiveChangedClipsAreTooFewToBeSeenAndSixMightDo() {
        String said =
                CorrectionWords.tooFew(TestStudies.study(40, 5, Review.NONE)).orElseThrow();
        assertTrue(said.contains("only 5 clips of 2 subjects") && said.endsWith("that takes 6."), said);
        assertEquals(Optional.empty(), CorrectionWords.tooFew(TestStudies.study(40, 6, Review.NONE)));
        assertEquals(Optional.empty(), CorrectionWords.tooFew(TestStudies.study(40, 0, Review.NONE)));
    }

    @Test
    void theMarksThatDifferAreCountedWithTheirDistance() {
        assertEquals(
                "The marks of 3 clips of 8 differ (onset 0, apex 3, offset 0); apexes by 4 frames in the median, 4 at"
                        + " most.",
                CorrectionWords.differing(TestStudies.study(8, 3, Review.NONE)));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertEquals(3, CorrectionWords.median(new int[] {1, 3, 9}));
        assertEquals(2.5, CorrectionWords.median(new int[] {1, 2, 3, 9}));
    }
}
