package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectBootstrapTest {
    private static final List<String> CLASSES = List.of("a", "b");

    private static Prediction answer(String subject, int clip, long seed, boolean right) {
        return new Prediction(subject, subject + clip, "a", right ? "a" : "b", subject, seed, List.of());
    }

    /// `right` of `total` clips of a subject are read rightly.
    private static List<Prediction> subject(String name, int right, int total, long seed) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            predictions.add(answer(name, i, seed, i < right));
        }
        return predictions;
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        List<Prediction> predictions = new ArrayList<>(subject("x", 3, 5, 1));
        predictions.addAll(subject("y", 1, 5, 1));
        assertEquals(
                SubjectBootstrap.of(CLASSES, predictions, 500, 9), SubjectBootstrap.of(CLASSES, predictions, 500, 9));
    }

    @Test
    void subjectsAreDrawnWhole() {
        // One subject all right, one all wrong: of two drawn, both may be either, so the interval is 0..1. Clips drawn
        // one by one would stay near one half.
        List<Prediction> predictions = new ArrayList<>(subject("x", 50, 50, 1));
        predictions.addAll(subject("y", 0, 50, 1));
        assertEquals(
                new Interval(0, 1, .95),
                SubjectBootstrap.of(CLASSES, predictions, 1000, 1).accuracy());
    }

    @Test
    void accuracyOfManySubjectsHasTheNormalWidth() {
        // 100 subjects with one clip each, 70 right: ±1.96·√(.7·.3/100) = ±.09.
        List<Prediction> predictions = new ArrayList<>();
        for (int s = 0; s < 100; s++) {
            predictions.addAll(subject("s" + s, s < 70 ? 1 : 0, 1, 1));
        }
        Interval interval = SubjectBootstrap.of(CLASSES, predictions, 4000, 1).accuracy();
        assertEquals(.61, interval.low(), .015);
        assertEquals(.79, interval.high(), .015);
    }

    @Test
    void severalSeedsAreAveragedInEveryDraw() {
        List<Prediction> predictions = new ArrayList<>();
        for (String name : List.of("x", "y", "z")) {
            predictions.addAll(subject(name, 2, 2, 1));
            predictions.addAll(subject(name, 0, 2, 2));
        }
        Interval interval = SubjectBootstrap.of(CLASSES, predictions, 200, 1).accuracy();
        assertEquals(new Interval(.5, .5, .95), interval);
    }

    @Test
    void theIntervalHoldsTheScore() {
        List<Prediction> predictions = new ArrayList<>();
        for (int s = 0; s < 12; s++) {
            predictions.addAll(subject("s" + s, s % 4, 4, 1));
        }
        SubjectBootstrap bootstrap = SubjectBootstrap.of(CLASSES, predictions, 800, 3);
        double uf1 = Scores.of(ConfusionMatrix.of(CLASSES, predictions)).uf1();
        assertTrue(bootstrap.uf1().low() < uf1 && uf1 < bootstrap.uf1().high());
    }
}
