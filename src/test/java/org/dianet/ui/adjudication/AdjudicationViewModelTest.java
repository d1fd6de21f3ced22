package org.dianet.ui.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.model.annotation.AdjudicationOutcome;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.annotation.ReviewState;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Combination.Part;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.RecordingEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjudicationViewModelTest {
    private static final Coder CY = new Coder("Cy");

    @TempDir
    Path folder;

    private UiRig bench;
    private AdjudicationViewModel model;

    @BeforeEach
    void twoCodersCodeTwoClips() throws IOException {
        bench = new UiRig(folder);
        model = new AdjudicationViewModel(bench.workbench);
        for (ClipId clip : List.of(UiRig.FIRST, UiRig.UNCODED)) {
            code("Ana", clip, 4, 10, 30);
            code("Ben", clip, 6, 15, 30);
        }
        bench.workbench.coder().set(CY);
        bench.workbench.mode().set(Mode.ADJUDICATE);
        model.select(UiRig.FIRST);
    }

    private void code(String coder, ClipId clip, int onset, int apex, int offset) {
        bench.workbench.coder().set(new Coder(coder));
        bench.workbench.selection().clipId().set(clip);
        bench.workbench.codingEdits().mark(MarkKind.ONSET, new FrameIndex(onset));
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(apex));
        bench.workbench.codingEdits().mark(MarkKind.OFFSET, new FrameIndex(offset));
        bench.workbench.codingEdits().edit("", own -> own.withEmotion("disgust"), null);
    }

    private Clip stored(ClipId id) {
        return bench.workbench.session().openProject().get().project().clip(id).orElseThrow();
    }

    @Test
    void clipsThatCodersSeeDifferentlyAreListed() {
        assertEquals(
                List.of(UiRig.FIRST, UiRig.UNCODED),
                model.open().stream().map(Clip::id).toList());
        assertEquals(5, model.pair().get().distance(MarkKind.APEX).orElseThrow());
    }

    @Test
    void overlappingEventsInClipsOfTheirOwnArePutTogetherAndOpen() {
        assertEquals(0, model.apart().get());
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        bench.workbench.coder().set(new Coder("Dee"));
        RecordingEvents events = new RecordingEvents(bench.workbench);
        events.add("blind", new Marks(new FrameNumber(105), new FrameNumber(113), new FrameNumber(131)));
        bench.workbench.coder().set(CY);
        assertEquals(1, model.apart().get());
        int clips =
                bench.workbench.session().openProject().get().project().clips().size();
        model.join();
        assertEquals(0, model.apart().get());
        assertTrue(stored(UiRig.UNCODED).codingBy(new Coder("Dee")).isPresent());
        assertEquals(
                clips - 1,
                bench.workbench.session().openProject().get().project().clips().size());
    }

    /// Of a decided clip the decision is shown, not what its coders say alike.
    @Test
    void theDecisionColumnShowsWhatWasDecided() {
        assertEquals("", model.combination().of(Part.APEX));
        assertEquals("131", model.combination().of(Part.OFFSET));
        model.average();
        model.select(UiRig.FIRST);
        assertEquals("106", model.combination().of(Part.ONSET));
        assertEquals("113", model.combination().of(Part.APEX));
        model.reopen();
        model.select(UiRig.FIRST);
        assertEquals("", model.combination().of(Part.APEX));
    }

    @Test
    void theFirstStepStartsFromTheFirstApexThatTakesTurns() {
        bench.workbench.selection().playhead().set(2);
        model.step(1);
        assertEquals(11, bench.workbench.selection().playhead().get());
        model.step(1);
        assertEquals(12, bench.workbench.selection().playhead().get());
    }

    @Test
    void whoeverDecidesAboutTheirOwnIsTakenToTheReason() {
        List<String> asked = new ArrayList<>();
        model.whenReasonIsMissing(() -> asked.add("reason"));
        model.takeFirst();
        assertEquals(List.of(), asked);
        bench.workbench.coder().set(new Coder("Ben"));
        model.select(UiRig.UNCODED);
        model.takeFirst();
        assertEquals(List.of("reason"), asked);
        model.note().set("clearer");
        model.takeFirst();
        assertEquals(1, asked.size());
        assertTrue(stored(UiRig.UNCODED).decision().isPresent());
    }

    @Test
    void oneKeyTakesACodingAndGoesToTheNextClip() {
        model.takeSecond();
        Coding counts = stored(UiRig.FIRST).coding();
        assertEquals(Marks.of(107, 116, 131), counts.marks());
        assertEquals(
                new Resolution(CY, AdjudicationOutcome.TAKEN, List.of(new Coder("Ben"), new Coder("Ana"))),
                counts.origin().resolution());
        assertEquals(UiRig.UNCODED, bench.workbench.selection().clipId().get());
        assertEquals(List.of(UiRig.UNCODED), model.open().stream().map(Clip::id).toList());
        assertEquals(
                "Decided about " + UiRig.FIRST + ": Take Ben",
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void theMeanOfBothIsADecisionAndIsUndone() {
        model.average();
        Coding mean = stored(UiRig.FIRST).coding();
        // Indexes 4 and 6, 10 and 15, 30 and 30: 5, 12 and 30, in frames numbered from 101.
        assertEquals(Marks.of(106, 113, 131), mean.marks());
        assertEquals("disgust", mean.emotion());
        bench.workbench.undoing().undo();
        assertEquals(Coder.DATASET, stored(UiRig.FIRST).coding().coder());
        assertEquals(2, model.open().size());
    }

    @Test
    void aDecisionTakesPartsOfBothAndAThirdValue() {
        model.choose(Part.ONSET, Part.ONSET.of(model.pair().get().a()));
        model.choose(Part.APEX, "114");
        model.choose(Part.UNITS, "4+7");
        model.combine();
        Coding counts = stored(UiRig.FIRST).coding();
        assertEquals(Marks.of(105, 114, 131), counts.marks());
        assertEquals("disgust", counts.emotion());
        assertEquals("4+7", counts.actionUnits().notation());
        Resolution resolution = counts.origin().resolution();
        assertEquals(
                new Resolution(CY, AdjudicationOutcome.COMBINED, List.of(new Coder("Ana"), new Coder("Ben"))),
                resolution);
        assertFalse(resolution.ofOwn());
    }

    @Test
    void aThirdValueThatCannotBeIsRefused() {
        for (String apex : List.of("99999", "soon", "132")) {
            model.choose(Part.APEX, apex);
            model.combine();
            assertEquals(2, model.open().size(), apex);
            assertFalse(bench.workbench.notices().hints().text().get().isEmpty());
        }
        model.choose(Part.APEX, "");
        model.choose(Part.EMOTION, "disgusting");
        model.combine();
        assertEquals(2, model.open().size());
    }

    @Test
    void whoDecidesAboutTheirOwnCodingSaysWhyAndIsNoted() {
        bench.workbench.coder().set(new Coder("Ana"));
        for (Runnable decision :
                List.<Runnable>of(model::takeFirst, model::takeSecond, model::average, model::combine)) {
            model.note().set("  ");
            decision.run();
            assertEquals(2, model.open().size(), "nothing is decided without a note");
            assertEquals(
                    "One of the codings of clip s01_c01 is Ana's own: say in a note why it is decided so.",
                    bench.workbench.notices().hints().text().get());
        }
        model.note().set("Ben's apex is a blink.");
        model.takeSecond();
        assertEquals(
                "Ben's apex is a blink.",
                stored(UiRig.FIRST).decision().orElseThrow().note());
        assertTrue(stored(UiRig.FIRST)
                .decision()
                .orElseThrow()
                .origin()
                .resolution()
                .ofOwn());
    }

    @Test
    void framesAreSteppedThroughAndStayAtTheEnds() {
        assertTrue(model.flicker().get(), "the apexes take turns first");
        model.seek(20);
        model.step(1);
        assertEquals(21, bench.workbench.selection().playhead().get());
        assertFalse(model.flicker().get());
        model.step(-10);
        assertEquals(11, bench.workbench.selection().playhead().get());
        model.step(-20);
        assertEquals(0, bench.workbench.selection().playhead().get());
        model.seek(99);
        assertEquals(39, bench.workbench.selection().playhead().get());
        model.select(UiRig.UNCODED);
        assertTrue(model.flicker().get(), "and again with the next clip");
    }

    @Test
    void theFrameThatIsLookedAtSaysWhoseMarksItHas() {
        assertEquals(" · Ana apex", model.pair().get().marksAt(new FrameIndex(10)));
        assertEquals(" · Ana offset · Ben offset", model.pair().get().marksAt(new FrameIndex(30)));
        assertEquals("", model.pair().get().marksAt(new FrameIndex(11)));
    }

    @Test
    void theListSaysWhatDiffers() {
        assertEquals("onset, apex", model.pair().get().differences());
    }

    @Test
    void aReopenedClipIsFlaggedAndStaysOpen() {
        model.takeFirst();
        model.select(UiRig.FIRST);
        model.reopen();
        Clip clip = stored(UiRig.FIRST);
        assertEquals(Coder.DATASET, clip.coding().coder());
        assertEquals(ReviewState.DISPUTED, clip.decision().orElseThrow().state());
        assertEquals(2, model.open().size());
    }

    @Test
    void aBlindCoderIsShownNothing() {
        bench.workbench.blind().set(true);
        assertEquals(0, model.open().size());
        assertNull(model.pair().get());
    }
}
