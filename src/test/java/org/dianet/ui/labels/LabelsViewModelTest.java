package org.dianet.ui.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private LabelsViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        model = new LabelsViewModel(bench.workbench, bench.settings, ZoneOffset.UTC);
    }

    @Test
    void aNoteThatIsBeingTypedBelongsToItsClipWhenAnotherIsChosen() {
        ClipId typedAt = bench.clip().id();
        ClipId next = bench.workbench.session().openProject().get().project().clips().stream()
                .map(Clip::id)
                .filter(id -> !id.equals(typedAt))
                .findFirst()
                .orElseThrow();
        model.note().set("asymmetric blink");
        model.units().set("4+7+L10");
        bench.workbench.selection().clipId().set(next);
        assertEquals("", model.note().get());
        bench.workbench.selection().clipId().set(typedAt);
        assertEquals("asymmetric blink", model.note().get());
        assertEquals("4+7+L10", bench.clip().coding().actionUnits().notation());
    }

    @Test
    void aNoteCommittedWhileItIsTypedKeepsItsTrailingBlankAndIsOneStep() {
        model.note().set("left ");
        model.commit();
        assertEquals("left ", model.note().get());
        model.note().set("left brow");
        model.commit();
        assertEquals("left brow", bench.clip().coding().note());
        assertEquals(1, bench.workbench.session().undoDepth().get());
    }

    @Test
    void theVocabularyIsOffered() {
        assertEquals(UiRig.EMOTIONS, model.emotions());
    }

    @Test
    void aKeyChoosesByPlaceInTheVocabulary() {
        model.choose(1);
        assertEquals("happiness", bench.clip().coding().emotion());
        assertEquals(new Coder("Zoe"), bench.clip().coding().coder());
    }

    @Test
    void aKeyBeyondTheVocabularyMarksNothingAndSaysSo() {
        model.choose(7);
        assertEquals(0, bench.workbench.session().undoDepth().get());
        assertEquals(
                "This project has " + UiRig.EMOTIONS.size() + " emotions, and no number 8.",
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void emotionsAddedAtOnceAreOneStepAndUndoneInSightToo() {
        model.addEmotions(" contempt, awe ;" + UiRig.EMOTIONS.getFirst() + ",");
        List<String> more = Stream.concat(UiRig.EMOTIONS.stream(), Stream.of("contempt", "awe"))
                .toList();
        assertEquals(more, model.emotions());
        assertEquals(1, bench.workbench.session().undoDepth().get());
        bench.workbench.undoing().undo();
        assertEquals(UiRig.EMOTIONS, model.emotions());
        bench.workbench.undoing().redo();
        assertEquals(more, model.emotions());
    }

    @Test
    void anEmotionOfTheSameSpellingInOtherCaseIsRefused() {
        model.addEmotions("DISGUST, awe");
        assertEquals(UiRig.EMOTIONS, model.emotions());
        assertEquals(0, bench.workbench.session().undoDepth().get());
        assertEquals(
                "'DISGUST' is already in the vocabulary, written 'disgust'",
                bench.workbench.notices().problem().get().detail());
    }

    @Test
    void choosingTheChosenEmotionTakesItAway() {
        model.choose("disgust");
        assertEquals("disgust", bench.clip().coding().emotion());
        assertEquals(new Coder("Zoe"), bench.clip().coding().coder());
        model.choose("disgust");
        assertNull(bench.clip().coding().emotion());
    }

    @Test
    void unitsAreNamedAndTheirWritingIsKept() {
        model.units().set("AU4 + R12A or 14");
        model.commitUnits();
        assertEquals("AU4 + R12A or 14", bench.clip().coding().actionUnits().notation());
        assertEquals(
                "4 brow lowerer · R12A lip corner puller · 14 dimpler",
                model.unitMeaning().get());
        assertEquals("", model.unitHint().get());
    }

    @Test
    void whatIsNoUnitIsNamed() {
        model.units().set("4+smile");
        assertTrue(
                model.unitHint().get().startsWith("'smile' is not an action unit"),
                model.unitHint().get());
    }

    @Test
    void unitsThatFacsDoesNotKnowAreNotKept() {
        model.units().set("4+R12B");
        model.commit();
        model.units().set("4+R12B+3");
        model.commit();
        assertEquals("FACS has no action unit 3.", model.unitHint().get());
        assertEquals("4+R12B", bench.clip().coding().actionUnits().notation());
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        assertTrue(
                bench.workbench.notices().hints().text().get().startsWith("\"4+R12B+3\" was not kept"),
                bench.workbench.notices().hints().text().get());
    }

    @Test
    void aNameOrATemplateBecomesItsUnits() {
        model.units().set("4+depr");
        assertEquals(
                List.of("15 lip corner depressor", "16 lower lip depressor"),
                model.completions().stream().map(UnitCompletion::shown).toList());
        model.moveChoice(1);
        assertTrue(model.complete());
        assertEquals("4+16", model.units().get());
        model.keepTemplate("sneer");
        model.units().set("R9B+sne");
        assertTrue(model.complete());
        assertEquals("R9B+4+16", model.units().get());
    }

    @Test
    void aNumberIsCompletedOnlyWhenChosen() {
        model.units().set("L1");
        assertEquals("L1 inner brow raiser", model.completions().getFirst().shown());
        assertEquals(false, model.complete());
        model.moveChoice(1);
        assertTrue(model.complete());
        assertEquals("L1", model.units().get());
    }

    @Test
    void confidenceGoesUpAndIsUnsaidAgainAfterTheMost() {
        for (int expected : List.of(1, 2, 3, 0)) {
            model.stepConfidence(MarkKind.APEX);
            assertEquals(expected, bench.clip().coding().confidence().apex());
        }
    }

    @Test
    void aDraftSurvivesAnEditOfTheMarks() {
        model.note().set("blink before");
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(15));
        assertEquals("blink before", model.note().get());
    }

    @Test
    void provenanceNamesTheDataSetUntilSomebodyCodes() {
        assertEquals(
                "As published in the data set.\nThis counts for training.",
                model.provenance().get());
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(15));
        assertEquals(
                List.of(
                        "Coded by Zoe, 1 Mar 2026, 10:00",
                        "Others' codings were in view before the first mark: not an independent coding.",
                        "Counts for training: dataset.",
                        "onset: nothing, there 105",
                        "apex: 116, there 115",
                        "offset: nothing, there 130",
                        "emotion: nothing, there disgust"),
                model.provenance().get().lines().toList());
        bench.workbench.codingEdits().fill();
        assertEquals(
                List.of(
                        "Coded by Zoe, 1 Mar 2026, 10:00",
                        "Started from dataset: not an independent coding.",
                        "Counts for training: dataset.",
                        "apex: 116, there 115"),
                model.provenance().get().lines().toList());
    }

    @Test
    void aBlindCoderLearnsNothingAboutOthers() {
        bench.workbench.blind().set(true);
        assertEquals(
                List.of("Blind: others' codings and the model are hidden.", "You have not coded this clip."),
                model.provenance().get().lines().toList());
        assertNull(model.coding().get().emotion());
        assertEquals("", model.units().get());
        assertTrue(bench.clip().coding().marks().empty());
    }

    @Test
    void aClipThatNobodyCodedSaysSo() {
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        assertEquals("Nobody has coded this clip.", model.provenance().get());
    }

    @Test
    void aFlagIsOneStepToUndo() {
        model.flipDisputed();
        assertTrue(bench.clip().coding().disputed());
        bench.workbench.undoing().undo();
        assertEquals(false, bench.clip().coding().disputed());
    }

    @Test
    void aWordThatMayStillBecomeOneIsNotCalledWrong() {
        model.units().set("depr");
        assertEquals("", model.unitHint().get());
        assertTrue(model.unitsRefused(), "though it cannot be kept as it stands");
        model.units().set("depx");
        assertFalse(model.unitHint().get().isEmpty());
    }

    @Test
    void escapeBringsBackWhatThereWasBeforeTypingAlsoIfItWasKeptMeanwhile() {
        model.beginUnits();
        model.units().set("15");
        model.commitUnits();
        model.revertUnits();
        assertEquals("4+7", model.units().get());
        assertEquals("4+7", bench.clip().coding().actionUnits().notation());
    }

    @Test
    void confidencePressedThriceIsOneStepToUndoWhichIsSaid() {
        for (int press = 0; press < 3; press++) {
            model.stepConfidence(MarkKind.APEX);
        }
        assertEquals(1, bench.workbench.session().undoDepth().get());
        bench.workbench.undoing().undo();
        assertTrue(
                bench.workbench.notices().hints().text().get().startsWith("Undone: "),
                bench.workbench.notices().hints().text().get());
        assertTrue(
                bench.workbench.notices().hints().text().get().endsWith(" · s01_c01"),
                bench.workbench.notices().hints().text().get());
    }
}
