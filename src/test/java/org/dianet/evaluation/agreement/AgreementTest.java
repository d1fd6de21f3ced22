package org.dianet.evaluation.agreement;

import static org.dianet.evaluation.agreement.CodedProject.A;
import static org.dianet.evaluation.agreement.CodedProject.B;
import static org.dianet.evaluation.agreement.CodedProject.C;
import static org.dianet.evaluation.agreement.CodedProject.marks;
import static org.dianet.evaluation.agreement.CodedProject.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.MatchedEvents.Step;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Expected numbers are those of src/test/python/agreement_reference.py unless a comment works them out.
class AgreementTest {
    private static final Integer[][] MARKS_A = {
        {10, 20, 30}, {5, 15, 40}, {22, 30, 41}, {8, 12, 25}, {30, 38, 50}, {12, 20, 33}
    };
    private static final Integer[][] MARKS_B = {
        {11, 20, 28}, {5, 18, 44}, {20, 29, 41}, {8, 12, 26}, {33, 45, 55}, {12, 19, 33}
    };
    private static final Integer[][] MARKS_C = {
        {12, 22, 31}, {4, null, 41}, {22, 30, 40}, {9, 12, 25}, {31, 40, null}, {12, 21, 34}
    };
    private static final String[] EMOTIONS_A = {"happiness", "disgust", "surprise", "disgust", "happiness", "others"};
    private static final String[] EMOTIONS_B = {"happiness", "disgust", "surprise", "others", "happiness", "others"};
    private static final @Nullable String[] EMOTIONS_C = {
        "happiness", "disgust", "surprise", "disgust", "surprise", null
    };
    private static final String[] UNITS_A = {"6B+12C", "L4A+9", "1+2+5D", "4C", "6+12E", ""};
    private static final String[] UNITS_B = {"12D", "4B+9", "1+2+(R6 or R12)", "4C+7", "6+12E", "14"};

    private static Project six(boolean third) {
        CodedProject project = new CodedProject();
        for (int i = 0; i < 6; i++) {
            String clip = "c" + i;
            project.clip(clip, "m" + i)
                    .coded(clip, A, said(EMOTIONS_A[i], UNITS_A[i], MARKS_A[i]))
                    .coded(clip, B, said(EMOTIONS_B[i], UNITS_B[i], MARKS_B[i]));
            if (third) {
                project.coded(clip, C, said(EMOTIONS_C[i], "", MARKS_C[i]));
            }
        }
        return project.project();
    }

    private static Agreement of(Project project, Coder... coders) {
        return Agreement.of(project, new AgreementSettings(List.of(coders), 5, 200, 1));
    }

    private static double value(Statistic statistic) {
        return statistic
                .value()
                .asOptional()
                .orElseThrow(() -> new AssertionError(statistic.value().toString()));
    }

    private static String undefined(Statistic statistic) {
        return statistic.value() instanceof Coefficient.Undefined none ? none.reason() : statistic.toString();
    }

    private static Statistic named(Agreement agreement, String name) {
        return agreement.group().stream()
                .filter(statistic -> statistic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void landmarksOfTwoCoders() {
        PairAgreement pair = of(six(false), A, B).pairs().getFirst();
        double[][] expected = {
            {.9880546075085324, 1, .5, 1 / 3.0, 4 / 6.0, 1, 1},
            {.9570077386070507, 2, 1, 4 / 3.0, 4 / 6.0, 5 / 6.0, 5 / 6.0},
            {.9619457313037724, 2, 1.5, 4 / 3.0, 3 / 6.0, 4 / 6.0, 1}
        };
        for (MarkStatistics figures : pair.marks()) {
            double[] row = expected[figures.markKind().place()];
            assertEquals(row[0], value(figures.correlation()), 1e-9);
            assertEquals(row[1], value(figures.mean()), 1e-9);
            assertEquals(row[2], value(figures.median()), 1e-9);
            assertEquals(row[3], value(figures.bias()), 1e-9);
            for (int k = 0; k < 3; k++) {
                assertEquals(row[4 + k], value(figures.within().get(k)), 1e-9);
            }
            // 200 frames a second.
            assertEquals(5 * row[1], figures.errors().meanMillis().asOptional().orElseThrow(), 1e-9);
        }
    }

    @Test
    void unitsEmotionAndIntensityOfTwoCoders() {
        PairAgreement pair = of(six(false), A, B).pairs().getFirst();
        assertEquals(.8, value(pair.reliability()), 1e-9);
        assertEquals(.7777777777777778, value(pair.emotion()), 1e-9);
        assertEquals(
                new ConfusionMatrix(
                        List.of("disgust", "happiness", "others", "surprise"),
                        new int[][] {{1, 0, 1, 0}, {0, 2, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}),
                pair.emotions());
        UnitStatistics six = pair.units().stream()
                .filter(figures -> figures.counts().unit() == 6)
                .findFirst()
                .orElseThrow();
        assertEquals(new UnitAgreement(6, 1, 1, 0, 4), six.counts());
        assertEquals(2 / 3.0, value(six.reliability()), 1e-9);
        assertEquals(.5714285714285714, value(six.kappa()), 1e-9);
        // C-D, A-B, C-C and E-E: 2 steps in 4 pairs. Each of C, A, C, E against each of D, B, C, E: 4 + 10 + 4 + 6
        // steps in 16. κ = 1 − (2/4) / (24/16) = 2/3.
        assertEquals(2 / 3.0, value(pair.intensity()), 1e-9);
        assertEquals(4, pair.intensity().count());
    }

    @Test
    void kappaRisesWithTheTolerance() {
        List<Statistic> curve = of(six(false), A, B).pairs().getFirst().curve();
        double[] expected = {.8486377396569122, .9041392503521201, .9394487311565712, .9646764460579895};
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], value(curve.get(k)), 1e-9);
        }
        assertEquals(.9899069193675003, value(curve.get(5)), 1e-9);
        assertEquals(1, value(curve.get(10)), 1e-9);
    }

    @Test
    void threeCodersWithGaps() {
        Agreement agreement = of(six(true), A, B, C);
        assertEquals(3, agreement.pairs().size());
        assertEquals(6, agreement.groupSize());
        assertEquals(.6202531645569621, value(named(agreement, "Fleiss' κ of emotion")), 1e-9);
        assertEquals(5, named(agreement, "Fleiss' κ of emotion").count());
        assertEquals(.7009345794392523, value(named(agreement, "α of emotion")), 1e-9);
        assertEquals(.9896436186414864, value(named(agreement, "α of onset")), 1e-9);
        assertEquals(.967536231884058, value(named(agreement, "α of apex")), 1e-9);
        assertEquals(.9628339140534262, value(named(agreement, "α of offset")), 1e-9);
        assertEquals(.9908477290927813, value(named(agreement, "ICC(2,1) of onset")), 1e-9);
        assertEquals(.9748259239421533, value(named(agreement, "ICC(2,1) of apex")), 1e-9);
        assertEquals(.9695162359178264, value(named(agreement, "ICC(2,1) of offset")), 1e-9);
    }

    @Test
    void missingApexesAreLeftOutOfTheApexOnly() {
        PairAgreement pair = of(six(true), A, C).pairs().getFirst();
        assertEquals(6, pair.matched().size());
        assertEquals(
                List.of(6, 5, 5),
                pair.marks().stream().map(l -> l.errors().count()).toList());
        // |Δ| of the apexes of A and C: 2, 0, 0, 2, 1.
        assertEquals(1, value(pair.marks().get(1).mean()), 1e-9);
        // Two recordings have no whole phases by C and cannot be compared frame by frame.
        assertEquals(4, pair.curve().getFirst().count());
    }

    @Test
    void nothingInCommonIsSaidInWords() {
        Project project = new CodedProject()
                .clip("c", "m")
                .coded("c", A, marks(1, 2, 3))
                .clip("d", "n")
                .coded("d", B, marks(1, 2, 3))
                .project();
        Agreement agreement = of(project, A, B);
        assertEquals(List.of(), agreement.compared());
        assertEquals(List.of(new ClipId("c"), new ClipId("d")), agreement.codedBySome());
        PairAgreement pair = agreement.pairs().getFirst();
        assertEquals("no action unit was marked in a matched event", undefined(pair.reliability()));
        assertEquals("nothing was coded by both", undefined(pair.emotion()));
        assertEquals(
                "no event has this mark by both",
                undefined(pair.marks().getFirst().mean()));
        assertTrue(pair.emotion().how().endsWith("Undefined: nothing was coded by both."));
    }

    @Test
    void oneLabelOnlyIsUndefinedThoughAllAgree() {
        Project project = new CodedProject()
                .clip("c", "m")
                .coded("c", A, said("disgust", "4", 1, 2, 3))
                .coded("c", B, said("disgust", "4", 1, 2, 3))
                .clip("d", "n")
                .coded("d", A, said("disgust", "4", 1, 2, 3))
                .coded("d", B, said("disgust", "4", 1, 2, 3))
                .project();
        PairAgreement pair = of(project, A, B).pairs().getFirst();
        assertEquals("one category only", undefined(pair.emotion()));
        assertEquals("one category only", undefined(pair.units().getFirst().kappa()));
        assertEquals(1, value(pair.units().getFirst().reliability()));
        assertEquals(
                "all marks are on the same frame",
                undefined(pair.marks().getFirst().correlation()));
        assertNull(pair.emotion().interval());
    }

    @Test
    void eventsFarApartAreUnmatchedAndCountInNothing() {
        Project project = new CodedProject()
                .clip("c", "m")
                .coded("c", A, said("disgust", "4", 1, 5, 9))
                .coded("c", B, said("happiness", "12", 40, 45, 50))
                .project();
        PairAgreement pair = of(project, A, B).pairs().getFirst();
        assertEquals(List.of(), pair.matched());
        assertEquals(1, pair.onlyFirst().size());
        assertEquals(1, pair.onlySecond().size());
        assertEquals(0, pair.emotions().total());
    }

    @Test
    void expressionsOfOneRecordingAreMatchedAcrossItsClips() {
        // A put the smile into the first clip and B into the second, and the other way round for the frown.
        Project project = new CodedProject()
                .clip("r1", "m")
                .clip("r2", "m")
                .clip("r3", "m")
                .coded("r1", A, said("happiness", "12", 2, 6, 11))
                .coded("r2", A, said("disgust", "4", 30, 35, 40))
                .coded("r1", B, said("disgust", "4", 31, 35, 41))
                .coded("r2", B, said("happiness", "12", 3, 7, 11))
                .coded("r3", B, said("others", "", 50, 52, 55))
                .project();
        PairAgreement pair = of(project, A, B).pairs().getFirst();
        assertEquals(2, pair.matchedBy(Step.OVERLAP));
        assertEquals(1, value(pair.emotion()));
        assertEquals(
                List.of(new ClipId("r3")),
                pair.onlySecond().stream().map(CodedEvent::clip).toList());
        assertEquals(List.of(new ClipId("r1"), new ClipId("r2")), pair.clips(m -> m.step() == Step.OVERLAP));
    }

    @Test
    void overlapIsTriedFirstThenToleranceThenTheSameClip() {
        Project project = new CodedProject()
                .clip("overlap", "m1")
                .coded("overlap", A, marks(0, 5, 9))
                .coded("overlap", B, marks(5, 8, 14))
                .clip("half", "m2")
                .coded("half", A, marks(0, 5, 9))
                .coded("half", B, marks(0, 5, 19))
                .clip("apex only", "m3")
                .coded("apex only", A, marks(null, 20, null))
                .coded("apex only", B, marks(10, 25, 30))
                .clip("labels only", "m4")
                .coded("labels only", A, said("disgust", "", null, null, null))
                .coded("labels only", B, said("disgust", "", 1, 2, 3))
                .project();
        PairAgreement pair = of(project, A, B).pairs().getFirst();
        // 5 of 15 frames overlap, but the apexes are 3 apart; 10 of 20 are exactly half.
        assertEquals(
                List.of(Step.TOLERANCE, Step.OVERLAP, Step.TOLERANCE, Step.SAME_CLIP),
                pair.matched().stream().map(MatchedEvents::step).toList());
    }

    @Test
    void eachEventHasOnePartnerAtMostAndTheBestOne() {
        Project project = new CodedProject()
                .clip("r1", "m")
                .clip("r2", "m")
                .coded("r1", A, marks(10, 15, 20))
                .coded("r1", B, marks(11, 15, 22))
                .coded("r2", B, marks(10, 15, 20))
                .project();
        PairAgreement pair = of(project, A, B).pairs().getFirst();
        assertEquals(new ClipId("r2"), pair.matched().getFirst().second().clip());
        assertEquals(new ClipId("r1"), pair.onlySecond().getFirst().clip());
    }

    @Test
    void aMarkOnAFrameThatDoesNotExistIsCountedAndLeftOut() {
        Project project = new CodedProject()
                .clip("c", "m")
                .coded("c", A, marks(1, 2, 3))
                .coded("c", B, marks(1, 2, 300))
                .project();
        Agreement agreement = of(project, A, B);
        assertEquals(1, agreement.lostMarks());
        assertEquals(
                List.of(1, 1, 0),
                Arrays.stream(MarkKind.values())
                        .map(l -> agreement
                                .pairs()
                                .getFirst()
                                .marks()
                                .get(l.place())
                                .errors()
                                .count())
                        .toList());
    }

    @Test
    void intervalsAreSeededAndHoldTheValue() {
        Statistic once = of(six(false), A, B).pairs().getFirst().reliability();
        Statistic again = of(six(false), A, B).pairs().getFirst().reliability();
        assertEquals(once, again);
        Interval interval = Objects.requireNonNull(once.interval());
        assertTrue(interval.low() < .8 && interval.high() > .8 && interval.high() <= 1);
        assertTrue(once.how().contains("R = 2·|A∩B| / (|A|+|B|) = 2·8 / (10 + 10) over 6 matched events"));
    }

    /// Frames 1010 to 1019 are out: of 1008 to 1017 eight of ten, of 1001 to 1013 four of thirteen.
    @Test
    void anEventMostlyInAnExcludedStretchIsNotCompared() {
        Project project = new CodedProject()
                .clip("c", "m")
                .coded("c", A, marks(8, 12, 17))
                .coded("c", B, marks(1, 6, 13))
                .project();
        Exclusions out = Exclusions.NONE.with(
                new Exclusion(new FrameNumber(1010), new FrameNumber(1019), "speech", A, Instant.EPOCH));
        Project excluded = project.withClips(List.of(project.clips().getFirst().with(out)));
        assertEquals(0, of(project, A, B).excludedEvents());
        assertEquals(1, of(project, A, B).compared().size());
        assertEquals(List.of(), of(excluded, A, B).compared());
        assertEquals(1, of(excluded, A, B).excludedEvents());
    }
}
