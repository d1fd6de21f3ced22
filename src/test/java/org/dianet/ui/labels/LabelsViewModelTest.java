package org.dianet.ui.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Landmark;
import org.dianet.model.project.Clip;
import org.dianet.ui.UiBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsViewModelTest {
    @TempDir
    Path folder;

    private UiBench bench;
    private LabelsViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiBench(folder);
        model = new LabelsViewModel(bench.workbench, ZoneOffset.UTC);
    }

    @Test
    void aNoteThatIsBeingTypedBelongsToItsClipWhenAnotherIsChosen() {
        ClipId typedAt = bench.clip().id();
        ClipId next = bench.workbench.openProject().get().project().clips().stream()
                .map(Clip::id)
                .filter(id -> !id.equals(typedAt))
                .findFirst()
                .orElseThrow();
        model.note().set("asymmetric blink");
        model.units().set("4+7+L10");
        bench.workbench.selectedClip().set(next);
        assertEquals("", model.note().get());
        bench.workbench.selectedClip().set(typedAt);
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
        assertEquals(1, bench.workbench.undoDepth().get());
    }

    @Test
    void theVocabularyIsOffered() {
        assertEquals(UiBench.EMOTIONS, model.emotions());
    }

    @Test
    void aKeyChoosesByPlaceInTheVocabulary() {
        model.choose(1);
        assertEquals("happiness", bench.clip().coding().emotion());
        assertEquals(new Coder("Zoe"), bench.clip().coding().coder());
    }

    @Test
    void aKeyBeyondTheVocabularyDoesNothing() {
        model.choose(7);
        assertEquals(0, bench.workbench.undoDepth().get());
    }

    @Test
    void choosingTheChosenEmotionTakesItAway() {
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
        assertEquals("Not an action unit: smile", model.unitHint().get());
    }

    @Test
    void aDraftSurvivesAnEditOfTheMarks() {
        model.note().set("blink before");
        bench.workbench.mark(Landmark.APEX, new FrameIndex(15));
        assertEquals("blink before", model.note().get());
    }

    @Test
    void provenanceNamesTheDataSetUntilSomebodyCodes() {
        assertEquals("As the data set came.", model.provenance().get());
        bench.workbench.mark(Landmark.APEX, new FrameIndex(15));
        assertEquals(
                List.of("Coded by Zoe, 1 Mar 2026, 10:00", "apex: 116; data set said 115"),
                model.provenance().get().lines().toList());
    }

    @Test
    void aClipThatNobodyCodedSaysSo() {
        bench.workbench.selectedClip().set(UiBench.UNCODED);
        assertEquals("Nobody has coded this clip.", model.provenance().get());
    }

    @Test
    void aFlagIsOneStepToUndo() {
        model.flipDisputed();
        assertTrue(bench.clip().coding().disputed());
        bench.workbench.undo();
        assertEquals(false, bench.clip().coding().disputed());
    }
}
