package org.dianet.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.junit.jupiter.api.Test;

class ChooseExamplesTest {
    private static final List<String> CLASSES = List.of("glad", "sad");

    private static Prediction answer(String clip, String truth, long seed, double glad) {
        return new Prediction("ann", clip, truth, glad >= 0.5 ? "glad" : "sad", "ann", seed, List.of(glad, 1 - glad));
    }

    private static List<String> chosen(List<Prediction> answers) {
        return ChooseExamples.of(CLASSES, answers).stream()
                .map(clip -> clip.truth() + " as " + clip.predicted() + ": " + clip.clip())
                .toList();
    }

    @Test
    void ofEachClassTheSurestRightAndTheSurestWrongAnswerInTheOrderOfClasses() {
        List<Prediction> answers = new ArrayList<>(List.of(
                answer("a", "glad", 1, 0.6),
                answer("b", "glad", 1, 0.9),
                answer("c", "glad", 1, 0.2),
                answer("d", "glad", 1, 0.4),
                answer("e", "sad", 1, 0.1)));
        List<String> expected = List.of("glad as glad: b", "glad as sad: c", "sad as sad: e");
        assertEquals(expected, chosen(answers));
        Collections.reverse(answers);
        assertEquals(expected, chosen(answers), "whatever the order of the answers");
    }

    /// By hand: a has (0.9 + 0.2) / 2 = 0.55 and b (0.6 + 0.6) / 2 = 0.6, though the surest single answer is a's; c is
    /// read rightly by one seed and wrongly by the mean, 1 − (0.6 + 0.1) / 2 = 0.65.
    @Test
    void theMeanOfTheSeedsDecides() {
        List<Prediction> answers = List.of(
                answer("a", "glad", 1, 0.9),
                answer("a", "glad", 2, 0.2),
                answer("b", "glad", 1, 0.6),
                answer("b", "glad", 2, 0.6),
                answer("c", "glad", 1, 0.6),
                answer("c", "glad", 2, 0.1));
        assertEquals(List.of("glad as glad: b", "glad as sad: c"), chosen(answers));
        assertEquals(0.65, ChooseExamples.of(CLASSES, answers).getLast().probability(), 1e-12);
    }

    @Test
    void ofEqualsTheFirstByName() {
        assertEquals(
                List.of("glad as glad: a"),
                chosen(List.of(answer("b", "glad", 1, 0.75), answer("a", "glad", 1, 0.75))));
    }
}
