package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
    private static final List<String> CLASSES = List.of("no", "yes");

    private static Equivalence of(double low, double high) {
        return new Equivalence(0.03, 0, new Interval(low, high, 0.9), false);
    }

    @Test
    void twoAreEquivalentOnlyIfTheWholeIntervalLiesWithinTheMargin() {
        assertTrue(of(-0.029, 0.029).shown());
        assertTrue(of(0.001, 0.029).shown(), "a real but small difference is equivalence too");
        assertFalse(of(-0.03, 0.01).shown(), "the margin itself is outside");
        assertFalse(of(-0.01, 0.03).shown());
        assertFalse(of(0.04, 0.05).shown());
        assertThrows(IllegalArgumentException.class, () -> new Equivalence(0, 0, new Interval(0, 0, 0.9), false));
        assertThrows(
                IllegalArgumentException.class, () -> new Equivalence(Double.NaN, 0, new Interval(0, 0, 0.9), false));
    }

    /// @param right for each of some subjects with one clip of each class, whether both were answered correctly
    private static List<Prediction> answers(long seed, boolean... right) {
        List<Prediction> answers = new ArrayList<>();
        for (int s = 0; s < right.length; s++) {
            for (String truth : CLASSES) {
                String said = right[s] ? truth : truth.equals("yes") ? "no" : "yes";
                answers.add(new Prediction("s" + s, "c" + truth, truth, said, "s" + s, seed, List.of()));
            }
        }
        return answers;
    }

    private static Comparison compare(List<Prediction> first, List<Prediction> second) {
        return Comparison.of(CLASSES, first, second, 400, 1);
    }

    @Test
    void sameAnswersAreEquivalentWhateverTheMargin() {
        List<Prediction> answers = answers(1, true, false, true, true, false);
        Equivalence equivalence = compare(answers, answers).equivalence(1e-6, 400, 1);
        assertTrue(equivalence.shown());
        assertFalse(equivalence.joint());
        assertEquals(0.9, equivalence.interval().level());
    }

    /// Seed 1 is always right, seed 2 always wrong, so only which seeds are drawn decides: both, one or the other. Over
    /// subjects alone nothing varies.
    @Test
    void seedsThatDifferWidenTheJointIntervalButNotThatOverSubjects() {
        List<Prediction> first = new ArrayList<>(answers(1, true, true, true, true));
        first.addAll(answers(2, false, false, false, false));
        List<Prediction> second = new ArrayList<>(answers(1, false, false, false, false));
        second.addAll(answers(2, false, false, false, false));
        Comparison comparison = compare(first, second);
        assertEquals(0.5, comparison.difference(Metric.UF1), 1e-12);
        assertEquals(0.5, comparison.interval().uf1().low(), 1e-12);
        assertEquals(0.5, comparison.interval().uf1().high(), 1e-12);
        SubjectBootstrap joint = comparison.joint();
        assertTrue(joint != null && !joint.corrected());
        // A quarter of the draws has seed 1 twice, a quarter seed 2 twice.
        assertEquals(0, joint.uf1().low(), 1e-12);
        assertEquals(1, joint.uf1().high(), 1e-12);
        assertTrue(comparison.equivalence(0.03, 400, 1).joint());
        assertEquals(
                null, compare(answers(1, true, false), answers(1, true, true)).joint(), "one seed");
    }
}
