package org.dianet.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.dianet.face.NoFaces;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.edit.Edit;
import org.dianet.pipeline.motion.ReadRecording;
import org.dianet.ui.UiRig;
import org.dianet.video.KeptFiles;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineViewModelTest {
    private static final MotionTools TOOLS = new MotionTools(
            NoFaces::new,
            (from, to) -> {
                throw new AssertionError("nobody asked for flow");
            },
            new ReadRecording(new JavaCvMedia(), KeptFiles.NONE));

    @TempDir
    Path folder;

    private UiRig bench;
    private TimelineViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        model = new TimelineViewModel(bench.workbench, bench.tasks, TOOLS);
    }

    private Marks marks() {
        return bench.clip().coding().marks();
    }

    @Test
    void theCaptionNamesTheFrameThatIsComparedWith() {
        assertEquals("change against onset 105", model.caption());
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        assertEquals("change against first frame 101", model.caption());
    }

    @Test
    void marksAreWhereTheirNumbersAre() {
        assertEquals(
                Map.of(MarkKind.ONSET, 4, MarkKind.APEX, 14, MarkKind.OFFSET, 29),
                model.marks().get());
    }

    @Test
    void aDraggedMarkerStopsAtItsNeighbourAndSaysWhy() {
        model.drag(MarkKind.APEX, 35);
        assertEquals(Marks.of(105, 130, 130), marks());
        assertEquals("The apex cannot come after the offset.", model.notice().get());
        model.drag(MarkKind.APEX, 0);
        assertEquals(Marks.of(105, 105, 130), marks());
        assertEquals("The apex cannot come before the onset.", model.notice().get());
        model.release();
        assertEquals("", model.notice().get());
    }

    @Test
    void aDragIsOneStepToUndo() {
        model.drag(MarkKind.APEX, 15);
        model.drag(MarkKind.APEX, 16);
        model.drag(MarkKind.APEX, 17);
        model.release();
        assertEquals(1, bench.workbench.session().undoDepth().get());
        bench.workbench.undoing().undo();
        assertEquals(Marks.of(105, 115, 130), marks());
    }

    @Test
    void twoDragsAreTwoSteps() {
        model.drag(MarkKind.APEX, 15);
        model.release();
        model.drag(MarkKind.APEX, 16);
        model.release();
        assertEquals(2, bench.workbench.session().undoDepth().get());
    }

    @Test
    void thePlayheadFollowsTheDraggedMarker() {
        model.drag(MarkKind.OFFSET, 33);
        assertEquals(33, bench.workbench.selection().playhead().get());
    }

    @Test
    void aKeyMarksAtThePlayhead() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        model.seek(7);
        model.markHere(MarkKind.ONSET);
        assertEquals(Map.of(MarkKind.ONSET, 7), model.marks().get());
    }

    @Test
    void seekingEndsAtTheLastFrame() {
        model.seek(1000);
        assertEquals(39, bench.workbench.selection().playhead().get());
    }

    /// The curve of a clip whose only change is at one frame, divided by its peak.
    private int peak() {
        double[] change = model.change().get();
        int peak = 0;
        for (int i = 0; i < change.length; i++) {
            peak = change[i] > change[peak] ? i : peak;
        }
        return peak;
    }

    @Test
    void aClipOfTheSameNameInAnotherProjectHasItsOwnCurve() throws IOException {
        bench.levelsOf.put("other/clips/s01_c01", i -> i == 22 ? 200 : 10);
        assertEquals(39, peak());
        bench.openAnother(folder.resolve("other"));
        assertEquals(UiRig.FIRST, bench.clip().id());
        assertEquals(22, peak());
        bench.workbench.open(folder);
        assertEquals(39, peak());
    }

    @Test
    void otherMediaOfAClipHaveTheirOwnCurveAndUndoBringsTheFirstBack() {
        bench.levelsOf.put(folder.getFileName() + "/moved/c01", i -> i == 17 ? 200 : 10);
        bench.workbench.selection().playhead().set(9);
        bench.workbench
                .session()
                .perform("relink", new Edit.Relink(UiRig.FIRST, new Media.ImageFolder("moved/c01")), null);
        assertEquals(17, peak());
        assertEquals(9, bench.workbench.selection().playhead().get(), "the coder stays where he was");
        bench.workbench.undoing().undo();
        assertEquals(39, peak());
    }

    @Test
    void aFileThatWasReplacedIsMeasuredAgain() {
        bench.levelsOf.put(folder.getFileName() + "/clips/s01_c01", i -> i == 6 ? 200 : 10);
        assertEquals(39, peak());
        bench.workbench.selection().readMediaAgain();
        assertEquals(6, peak());
    }

    @Test
    void changeIsZeroAtTheOnsetAndGrowsWithTheBrightness() {
        // frame i has level 4·i, so the change against frame 4 is 4·|i − 4| times one factor
        double[] change = model.change().get();
        assertEquals(40, change.length);
        assertEquals(0, change[4], 1e-9);
        assertEquals(2.0, change[14] / change[9], 1e-6);
    }

    @Test
    void ownMarksAreTakenAwayInOneStepAndOthersStay() {
        model.remove(MarkKind.APEX);
        assertEquals(0, bench.workbench.session().undoDepth().get());
        assertEquals(
                "The apex shown is not in your coding, so it cannot be removed.",
                bench.workbench.notices().hints().text().get());
        bench.workbench.codingEdits().fill();
        model.remove(MarkKind.APEX);
        assertNull(model.marks().get().get(MarkKind.APEX));
        bench.workbench.undoing().undo();
        assertNotNull(model.marks().get().get(MarkKind.APEX));
    }
}
