package org.dianet.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.dianet.face.NoFaces;
import org.dianet.imaging.motion.FlowField;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Project;
import org.dianet.pipeline.motion.ReadRecording;
import org.dianet.pipeline.project.ExcludeFrames;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.video.KeptFiles;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On clips whose frames are a wave of brightness with its crest at frame 20.
class SignalsViewModelTest {
    private static final int CREST = 20;

    @TempDir
    Path folder;

    private final BooleanProperty suggesting = new SimpleBooleanProperty(true);
    private UiRig bench;
    private ClipSignals signals;
    private SignalsViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder, index -> 100 + Math.max(0, 80 - 8 * Math.abs(index - CREST)));
        signals = new ClipSignals(bench.workbench);
        MotionTools tools = new MotionTools(
                NoFaces::new,
                (from, to) -> {
                    float[] still = new float[from.width() * from.height()];
                    return new FlowField(from.width(), from.height(), still, still);
                },
                new ReadRecording(new JavaCvMedia(), KeptFiles.NONE));
        TimelineViewModel timeline = new TimelineViewModel(bench.workbench, bench.tasks, tools);
        model = new SignalsViewModel(
                bench.workbench, bench.tasks, signals, timeline, tools.flow(), suggesting, new SimpleBooleanProperty());
    }

    private int apex() {
        return model.candidates().get().getFirst().range().apex().value();
    }

    @Test
    void theCrestIsACandidate() {
        assertEquals(CREST, apex());
    }

    @Test
    void acceptingMarksTheApexAndIsOneStepToUndo() {
        bench.workbench.selection().playhead().set(CREST);
        model.accept();
        assertEquals(101 + CREST, bench.clip().coding().marks().apex().value());
        assertEquals(1, bench.workbench.session().undoDepth().get());
    }

    @Test
    void theNextCandidateIsGoneToAndTheEndsMeet() {
        bench.workbench.selection().playhead().set(0);
        model.next(1);
        assertEquals(CREST, bench.workbench.selection().playhead().get());
        model.next(1);
        assertEquals(CREST, bench.workbench.selection().playhead().get());
    }

    @Test
    void whereTheCrestIsExcludedNothingIsSuggestedUntilItIsIncludedAgain() {
        Clip clip = bench.clip();
        FrameNumber crest = clip.frames().numberAt(new FrameIndex(CREST));
        Project project = bench.workbench.session().openProject().get().project();
        Exclusion out = new Exclusion(crest, crest, "blink", new Coder("Ana"), Instant.EPOCH);
        bench.workbench.session().perform("out", ExcludeFrames.exclude(project, clip, out), null);
        assertTrue(model.candidates().get().stream()
                .noneMatch(each -> each.range().apex().value() == CREST));
        bench.workbench.undoing().undo();
        assertEquals(CREST, apex());
    }

    @Test
    void aBlindCoderSeesNoneAndCanAcceptNone() {
        bench.workbench.blind().set(true);
        assertTrue(model.candidates().get().isEmpty());
        model.accept();
        assertEquals(0, bench.workbench.session().undoDepth().get());
        assertEquals(
                "Candidates are hidden while you code blind.",
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void whereBlindCodingIsRequiredCandidatesWaitForTheCodersOwnMarks() {
        bench.workbench.session().perform("rule", new Edit.SetCodingRule(CodingRule.BLIND), null);
        assertTrue(model.candidates().get().isEmpty());
        model.accept();
        assertEquals(
                "The project requires blind coding. Candidates are shown after you have marked onset, apex and offset.",
                bench.workbench.notices().hints().text().get());
        Coding own = Coding.empty(bench.workbench.coder().get()).with(Marks.of(105, 115, 130));
        bench.workbench.session().perform("code", new Edit.PutCoding(UiRig.FIRST, own), null);
        assertEquals(CREST, apex());
        bench.workbench.coder().set(new Coder("Bo"));
        assertTrue(model.candidates().get().isEmpty());
    }

    @Test
    void candidatesAreOffUntilTheyAreAskedForAndThatIsRemembered() {
        suggesting.set(false);
        assertTrue(model.candidates().get().isEmpty());
        bench.workbench.selection().playhead().set(0);
        model.accept();
        model.next(1);
        assertEquals(0, bench.workbench.session().undoDepth().get(), "no hidden candidate is marked");
        assertEquals(0, bench.workbench.selection().playhead().get(), "and none is gone to");
        assertEquals(
                "Suggestions of apexes are off; X shows them.",
                bench.workbench.notices().hints().text().get());
        BooleanProperty first = bench.settings.remembered("suggestions");
        assertFalse(first.get());
        first.set(true);
        assertTrue(bench.settings.remembered("suggestions").get());
    }

    @Test
    void flickerNeedsTwoCandidates() {
        model.flicker();
        assertNull(signals.flickerWith().get());
        assertFalse(bench.workbench.notices().hints().text().get().isEmpty());
    }

    @Test
    void choosingAnotherClipEndsAComparison() {
        signals.flickerWith().set(new FrameIndex(3));
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        assertNull(signals.flickerWith().get());
    }

    @Test
    void onlyChosenCurvesAreShownAndThoseFromElsewhereAreAmongThem() {
        signals.curves().set(List.of(new SignalCurve("AU12", "", new double[40])));
        assertTrue(model.names().contains("AU12"));
        assertTrue(model.shown().get().isEmpty());
        model.chosen().add("AU12");
        assertEquals("AU12", model.shown().get().getFirst().name());
        model.toggleFlow();
        assertEquals(2, model.shown().get().size());
    }
}
