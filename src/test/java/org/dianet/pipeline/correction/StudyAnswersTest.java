package org.dianet.pipeline.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Prediction;
import org.junit.jupiter.api.Test;

/// Three subjects with a clip of x and one of y each. Always x: F1 of x 6/9, of y 0, so UF1 1/3. If the y of one
/// subject is right too: 6/8 and 2/4, so 5/8.
class StudyAnswersTest {
    private static final List<String> CLASSES = List.of("x", "y");
    private static final List<Prediction> ALWAYS_X = answers(Set.of(), 7, 9);
    private static final List<Prediction> RIGHT = answers(Set.of("s1", "s2", "s3"), 7, 9);

    /// @param right subjects whose y is right
    private static List<Prediction> answers(Set<String> right, long... seeds) {
        List<Prediction> all = new ArrayList<>();
        for (long seed : seeds) {
            for (String subject : List.of("s1", "s2", "s3")) {
                all.add(new Prediction(subject, subject + "x", "x", "x", subject, seed, List.of(1.0, 0.0)));
                String said = right.contains(subject) ? "y" : "x";
                all.add(new Prediction(subject, subject + "y", "y", said, subject, seed, List.of(0.5, 0.5)));
            }
        }
        return all;
    }

    private final StudyAnswers before = new StudyAnswers(CLASSES, ALWAYS_X, answers(Set.of("s1"), 7, 9));
    private final StudyAnswers after = new StudyAnswers(CLASSES, RIGHT, RIGHT);

    @Test
    void theWholeGainIsThatOfTrainingAndThatOfThePictures() {
        Corrections.Both gain = after.minus(before);
        assertEquals(2 / 3.0, gain.whole().difference(Metric.UF1), 1e-12);
        assertEquals(3 / 8.0, gain.training().difference(Metric.UF1), 1e-12);
        assertEquals(7 / 24.0, before.pictures().difference(Metric.UF1), 1e-12);
        // All subjects are alike, so whichever are drawn the difference is the same.
        assertEquals(2 / 3.0, gain.whole().interval().uf1().low(), 1e-12);
        assertEquals(2 / 3.0, gain.whole().interval().uf1().high(), 1e-12);
    }

    @Test
    void severalRandomOrdersCountWithTheirMean() {
        StudyAnswers random = StudyAnswers.together(
                        List.of(new StudyAnswers(CLASSES, RIGHT, RIGHT), new StudyAnswers(CLASSES, ALWAYS_X, ALWAYS_X)))
                .orElseThrow();
        assertEquals(
                Set.of(1L, 2L, 3L, 4L),
                random.whole().stream().map(Prediction::seed).collect(Collectors.toSet()));
        Corrections.Both gain = random.minus(before.times(2));
        // Half of the answers gain 2/3 and half nothing; of 3/8 and −7/24 the mean is 1/24.
        assertEquals(1 / 3.0, gain.whole().difference(Metric.UF1), 1e-12);
        assertEquals(1 / 24.0, gain.training().difference(Metric.UF1), 1e-12);
        assertEquals(4, gain.whole().seeds());
    }
}
