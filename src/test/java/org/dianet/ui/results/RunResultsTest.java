package org.dianet.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.Scores;
import org.dianet.model.clip.ClipId;
import org.junit.jupiter.api.Test;

class RunResultsTest {
    private static final List<String> CLASSES = List.of("a", "b");

    private static Prediction prediction(
            String subject, String clip, String truth, String predicted, double certainty) {
        List<Double> probabilities =
                predicted.equals("a") ? List.of(certainty, 1 - certainty) : List.of(1 - certainty, certainty);
        return new Prediction(subject, clip, truth, predicted, subject, 1, probabilities);
    }

    private final RunResults results = RunResults.of(
            CLASSES,
            List.of(
                    prediction("s1", "c1", "a", "a", 0.9),
                    prediction("s1", "c2", "a", "b", 0.6),
                    prediction("s2", "c3", "a", "a", 0.8),
                    prediction("s2", "c4", "b", "a", 0.7)),
            List.of(
                    prediction("s1", "c1", "a", "a", 0.9),
                    prediction("s1", "c2", "a", "a", 0.9),
                    prediction("s2", "c3", "a", "b", 0.9),
                    prediction("s2", "c4", "b", "b", 0.9),
                    prediction("s3", "not tested", "b", "a", 0.9)));

    @Test
    void theLinearBaselineIsScoredOnTheSameClips() {
        // TP, FP, FN of a: 2, 0, 1; of b: 1, 1, 0.
        assertEquals((4.0 / 5 + 2.0 / 3) / 2, results.sheet().linear().uf1(), 1e-12);
    }

    @Test
    void scoresComeFromThePooledMatrix() {
        assertEquals(0.5, results.sheet().spread(Scores::accuracy).mean());
        // F1 of a: 2·2/(2·2+1+1) = 2/3; of b: 0.
        assertEquals(1.0 / 3, results.sheet().spread(Scores::uf1).mean(), 1e-12);
    }

    @Test
    void theMajorityBaselineAnswersWithTheMostFrequentClass() {
        assertEquals(0.75, results.sheet().majority().accuracy());
    }

    @Test
    void aCellLeadsToItsClips() {
        assertEquals(List.of(new ClipId("c4")), results.clips("b", "a"));
        assertEquals(List.of(), results.clips("b", "b"));
    }

    @Test
    void theSurestMistakeComesFirst() {
        assertEquals(
                List.of("c4", "c2"),
                results.misread().stream().map(Prediction::clip).toList());
    }

    @Test
    void subjectsAreCountedOneByOne() {
        assertEquals(
                List.of(1, 1),
                results.subjects().stream().map(SubjectScore::hits).toList());
    }
}
