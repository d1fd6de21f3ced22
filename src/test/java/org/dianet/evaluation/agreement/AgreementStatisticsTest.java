package org.dianet.evaluation.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.dianet.evaluation.agreement.CohenKappa.Weights;
import org.dianet.evaluation.agreement.KrippendorffAlpha.Metric;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Published worked examples, and numbers of src/test/python/agreement_reference.py where there is none.
class AgreementStatisticsTest {
    private static final @Nullable Double GAP = null;

    private static double defined(Coefficient coefficient) {
        return coefficient.asOptional().orElseThrow(() -> new AssertionError(coefficient.toString()));
    }

    @Test
    void cohensTwoHundredDiagnoses() {
        // Cohen 1960, table 1: pₒ = .70, pₑ = .41, κ = .492.
        int[][] table = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};
        assertEquals((.70 - .41) / (1 - .41), defined(CohenKappa.of(table)), 1e-12);
        assertEquals(.492, defined(CohenKappa.of(table)), .0005);
    }

    @Test
    void weightedKappa() {
        int[][] table = {{11, 3, 1, 0, 0}, {2, 9, 4, 0, 0}, {0, 3, 7, 2, 1}, {0, 0, 2, 5, 1}, {0, 0, 0, 1, 3}};
        assertEquals(.529713552800342, defined(CohenKappa.of(table)), 1e-12);
        assertEquals(.710387745332695, defined(CohenKappa.of(table, Weights.LINEAR)), 1e-12);
        assertEquals(.8468294772922023, defined(CohenKappa.of(table, Weights.QUADRATIC)), 1e-12);
    }

    @Test
    void agreementAsByChanceIsZeroAndOppositionIsMinusOne() {
        assertEquals(0, defined(CohenKappa.of(new int[][] {{5, 5}, {5, 5}})), 1e-12);
        assertEquals(-1, defined(CohenKappa.of(new int[][] {{0, 5}, {5, 0}})), 1e-12);
    }

    @Test
    void oneCategoryOnlyHasNoKappa() {
        Coefficient none = Coefficient.undefined("one category only");
        assertEquals(none, CohenKappa.of(new int[][] {{7, 0}, {0, 0}}));
        assertEquals(none, CohenKappa.of(new int[][] {{7, 0}, {0, 0}}, Weights.LINEAR));
        assertEquals(none, FleissKappa.of(new int[][] {{3, 0}, {3, 0}}));
        assertEquals(none, KrippendorffAlpha.of(List.of(List.of(2.0, 2.0), List.of(2.0, 2.0)), Metric.NOMINAL));
    }

    @Test
    void onlyOneCoderUsingASecondCategoryIsNoOneCategoryCase() {
        // pₒ = 4/5 and pₑ = 4/5: agreement as by chance.
        assertEquals(0, defined(CohenKappa.of(new int[][] {{4, 1}, {0, 0}})), 1e-12);
    }

    @Test
    void nothingCodedHasNoValue() {
        Coefficient none = Coefficient.undefined("nothing was coded by both");
        assertEquals(none, CohenKappa.of(new int[0][0]));
        assertEquals(none, CohenKappa.of(new int[3][3]));
        assertEquals(none, FleissKappa.of(new int[0][0]));
        assertEquals(none, KrippendorffAlpha.of(List.of(), Metric.INTERVAL));
        assertEquals(none, KrippendorffAlpha.of(List.of(Arrays.asList(1.0, GAP)), Metric.NOMINAL));
    }

    @Test
    void fleissThirtyPatientsAndSixPsychiatrists() {
        // Fleiss 1971, table 1: κ = .430.
        int[][] counts = {
            {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
            {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
            {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
            {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
            {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}
        };
        assertEquals(.430, defined(FleissKappa.of(counts)), .0005);
    }

    @Test
    void fleissNeedsEveryCoderForEveryEvent() {
        assertThrows(IllegalArgumentException.class, () -> FleissKappa.of(new int[][] {{2, 1}, {1, 1}}));
    }

    @Test
    void krippendorffsTwelveUnitsWithGaps() {
        // Krippendorff 2011, section C to E: four observers; .743 nominal, .815 ordinal, .849 interval.
        List<List<@Nullable Double>> units = List.of(
                Arrays.asList(1.0, 1.0, GAP, 1.0),
                Arrays.asList(2.0, 2.0, 3.0, 2.0),
                Arrays.asList(3.0, 3.0, 3.0, 3.0),
                Arrays.asList(3.0, 3.0, 3.0, 3.0),
                Arrays.asList(2.0, 2.0, 2.0, 2.0),
                Arrays.asList(1.0, 2.0, 3.0, 4.0),
                Arrays.asList(4.0, 4.0, 4.0, 4.0),
                Arrays.asList(1.0, 1.0, 2.0, 1.0),
                Arrays.asList(2.0, 2.0, 2.0, 2.0),
                Arrays.asList(GAP, 5.0, 5.0, 5.0),
                Arrays.asList(GAP, GAP, 1.0, 1.0),
                Arrays.asList(GAP, GAP, 3.0, GAP));
        assertEquals(.743, defined(KrippendorffAlpha.of(units, Metric.NOMINAL)), .0005);
        assertEquals(.815, defined(KrippendorffAlpha.of(units, Metric.ORDINAL)), .0005);
        assertEquals(.849, defined(KrippendorffAlpha.of(units, Metric.INTERVAL)), .0005);
    }

    @Test
    void shroutAndFleissSixTargetsAndFourJudges() {
        // Shrout & Fleiss 1979, tables 2 and 4: ICC(2,1) = .29.
        double[][] ratings = {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
        assertEquals(.2897637795275591, defined(IntraclassCorrelation.of(ratings)), 1e-12);
    }

    @Test
    void correlationNeedsTwoEventsAndSomethingThatVaries() {
        assertEquals(
                Coefficient.undefined("it needs at least two events that all coders marked"),
                IntraclassCorrelation.of(new double[][] {{3, 4}}));
        assertEquals(Coefficient.undefined("all marks are on the same frame"), IntraclassCorrelation.of(new double[][] {
            {5, 5}, {5, 5}, {5, 5}
        }));
    }

    @Test
    void aConstantShiftOfOneCoderIsNoPerfectAgreement() {
        // Consistent, so that BMS = 2, EMS = 0, JMS = 1.5; absolute agreement 2 / (2 + 2 · 1.5 / 3) = 2/3.
        assertEquals(2 / 3.0, defined(IntraclassCorrelation.of(new double[][] {{1, 2}, {2, 3}, {3, 4}})), 1e-12);
    }

    @Test
    void frameErrorsInFramesAndMilliseconds() {
        FrameErrors errors = new FrameErrors(List.of(-4, 0, 1, 7), List.of(-20.0, 0.0, 5.0, 35.0));
        assertEquals(3, defined(errors.mean()));
        assertEquals(2.5, defined(errors.median()));
        assertEquals(1, defined(errors.bias()));
        assertEquals(15, defined(errors.meanMillis()));
        assertEquals(12.5, defined(errors.medianMillis()));
        assertEquals(
                List.of(.5, .5, .75),
                List.of(1, 3, 5).stream().map(k -> defined(errors.within(k))).toList());
        assertEquals(
                Coefficient.undefined("no event has this mark by both"), new FrameErrors(List.of(), List.of()).mean());
    }

    @Test
    void aCoefficientIsNeverNotANumber() {
        assertThrows(IllegalArgumentException.class, () -> Coefficient.of(Double.NaN));
    }
}
