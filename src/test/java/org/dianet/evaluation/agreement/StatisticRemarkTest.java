package org.dianet.evaluation.agreement;

import static org.dianet.evaluation.agreement.CodedProject.A;
import static org.dianet.evaluation.agreement.CodedProject.B;
import static org.dianet.evaluation.agreement.CodedProject.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.dianet.pipeline.agreement.FigureText;
import org.dianet.pipeline.agreement.MethodsParagraph;
import org.junit.jupiter.api.Test;

class StatisticRemarkTest {
    private static final AgreementSettings SETTINGS = AgreementSettings.of(List.of(A, B), 5);

    /// Ten clips with the apex on frame 20; B marks 21 in one. By hand: the mean squares between events and of the
    /// rest are both 0.05, so that the ICC is 0 although all ten lie within a frame.
    @Test
    void anIccOfNoughtBesideCloseMarksIsExplained() {
        Statistic icc = apex(project(10, 1, 0)).correlation();

        assertEquals(0, icc.value().asOptional().orElseThrow(), 1e-12);
        assertEquals("hardly any variance between events", icc.remark());
        assertTrue(icc.how().contains("10 of 10 events lie within ±1 frame"), icc.how());
    }

    @Test
    void anIccOfCodersWhoLieFarApartHasNoExcuse() {
        assertEquals("", apex(project(10, 9, 0)).correlation().remark());
    }

    @Test
    void aHighIccNeedsNoRemark() {
        assertEquals("", apex(project(10, 1, 2)).correlation().remark());
    }

    /// Ten different items are never all drawn in one of these draws, so that their number lies above the interval.
    @Test
    void aValueOutsideItsIntervalIsRemarkedOn() {
        List<List<Integer>> each =
                IntStream.range(0, 10).mapToObj(List::<Integer>of).toList();
        StatisticMaker maker = new StatisticMaker(new RecordingBootstrap(10, 200, 1), SETTINGS);

        Statistic distinct = maker.figure(
                "distinct",
                each,
                items -> Coefficient.of((double) items.stream().distinct().count()),
                10,
                "Count.");
        Statistic mean = maker.figure(
                "mean",
                each,
                items ->
                        Coefficient.of(items.stream().mapToInt(i -> i).average().orElseThrow()),
                10,
                "Mean.");

        assertEquals("outside its interval", distinct.remark());
        assertTrue(FigureText.withInterval(distinct).endsWith("] (outside its interval)"));
        assertEquals("", mean.remark());
    }

    @Test
    void framesHaveTwoPlacesAndAMinusIsAMinus() {
        MarkStatistics apex = apex(project(10, -1, 0));

        assertEquals("0.10", FigureText.value(apex.mean()));
        assertEquals("−0.10", FigureText.value(apex.bias()));
        assertEquals("1.000", FigureText.value(apex.within().getFirst()));
    }

    @Test
    void theParagraphTellsClipsFromRecordings() {
        CodedProject project = new CodedProject();
        for (String clip : List.of("a1", "a2", "b")) {
            project.clip(clip, clip.substring(0, 1));
            project.coded(clip, A, marks(10, 20, 30)).coded(clip, B, marks(10, 20, 30));
        }
        project.clip("c", "c").coded("c", A, marks(10, 20, 30));

        String text = MethodsParagraph.of(Agreement.of(project.project(), SETTINGS));

        assertTrue(text.contains("coded 3 clips of 2 recordings (200 frames per second); 1 further clip"), text);
        assertFalse(text.contains("1 clips"), text);
    }

    private static MarkStatistics apex(Agreement agreement) {
        return agreement.pairs().getFirst().marks().get(1);
    }

    /// @param off how much later B marks the first apex
    /// @param step frames by which each clip's apex lies later than the one before's
    private static Agreement project(int clips, int off, int step) {
        CodedProject project = new CodedProject();
        for (int i = 0; i < clips; i++) {
            String clip = "c" + i;
            int apex = 20 + step * i;
            project.clip(clip, clip)
                    .coded(clip, A, marks(10, apex, 50))
                    .coded(clip, B, marks(10, apex + (i == 0 || Math.abs(off) > 1 ? i % 2 == 0 ? off : -off : 0), 50));
        }
        return Agreement.of(project.project(), SETTINGS);
    }
}
