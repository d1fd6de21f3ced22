package org.dianet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values by NumPy 2 and SciPy 1 (`scipy.stats.t.sf`, `norm.ppf`, `norm.cdf`).
class NadeauBengioTest {
    /// `t = d.mean() / sqrt((1/10 + .25) * d.var(ddof=1))`
    @Test
    void tOfTenFoldsAndItsP() {
        NadeauBengio test = NadeauBengio.of(new double[] {.1, -.05, .2, .15, 0, .05, .1, .1, -.1, .2}, 0.25);
        assertEquals(1.259018348383199, test.t(), 1e-12);
        assertEquals(0.23969756623654107, test.p(), 1e-12);
        assertEquals(10, test.folds());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 14, 0.06528795288911193",
        "-1.3, 9, 0.22590637267304933",
        "0.5, 1, 0.7048327646991335",
        "3, 2, 0.09546596626670913",
        "4.5, 3, 0.0204904123444534",
        "0, 5, 1"
    })
    void studentsT(double t, int freedom, double p) {
        assertEquals(p, Normal.studentP(t, freedom), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"-3, 0.0013498980316300933", "1.2, 0.8849303297782918", "0.3, 0.6179114221889526", "0, 0.5"})
    void theNormalDistributionAndItsInverse(double z, double share) {
        assertEquals(share, Normal.below(z), 1e-14);
        assertEquals(z, Normal.quantile(share), 1e-10);
    }

    private static Prediction answer(int subject, String fold, long seed, boolean right) {
        return new Prediction("s" + subject, "c" + subject, "x", right ? "x" : "y", fold, seed, List.of());
    }

    /// Two folds of two subjects, two seeds; the second system is wrong about s0 in the first seed.
    private static List<Prediction> answers(boolean alone, int wrong) {
        List<Prediction> answers = new ArrayList<>();
        for (long seed = 1; seed <= 2; seed++) {
            for (int s = 0; s < 4; s++) {
                answers.add(answer(s, alone ? "s" + s : "fold-" + (s % 2), seed, seed > 1 || s >= wrong));
            }
        }
        return answers;
    }

    @Test
    void foldsOfEachSeedAreCompared() {
        NadeauBengio test = Comparison.of(List.of("x", "y"), answers(false, 0), answers(false, 1), 10, 1)
                .overFolds()
                .orElseThrow();
        // differences .5, 0, 0, 0: mean .125, s .25; two test clips for two training clips: .125 / √(1.25 · .0625)
        assertEquals(4, test.folds());
        assertEquals(1, test.share());
        assertEquals(0.125 / Math.sqrt(1.25 * 0.0625), test.t(), 1e-12);
    }

    @Test
    void thereIsNoSuchTestOverLeaveOneSubjectOutOrOtherFolds() {
        List<String> classes = List.of("x", "y");
        assertEquals(
                Optional.empty(),
                Comparison.of(classes, answers(true, 0), answers(true, 1), 10, 1)
                        .overFolds());
        assertEquals(
                Optional.empty(),
                Comparison.of(classes, answers(false, 0), answers(true, 1), 10, 1)
                        .overFolds());
    }

    @Test
    void upToSixteenSubjectsAllExchangesAreLookedAt() {
        List<Prediction> first = new ArrayList<>();
        List<Prediction> second = new ArrayList<>();
        for (int s = 0; s < 16; s++) {
            first.add(answer(s, "s" + s, 1, true));
            second.add(answer(s, "s" + s, 1, false));
        }
        Comparison comparison = Comparison.of(List.of("x", "y"), first, second, 10, 1);
        assertTrue(comparison.permutation().exact());
        assertEquals(65536, comparison.permutation().draws());
        assertEquals(2 / 65536.0, comparison.permutation().p().get(Metric.ACCURACY));
    }
}
