package org.dianet.ui.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.CodingRule;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The project offers disgust, happiness and surprise; the data set says each of them once.
class EmotionsViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private EmotionsViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        model = new EmotionsViewModel(bench.workbench, InstantSource.system());
    }

    private List<String> labels() {
        return model.rows().stream().map(row -> row.label() + " " + row.uses()).toList();
    }

    @Test
    void eachLabelIsListedWithItsUses() {
        assertEquals(List.of("disgust 1", "happiness 1", "surprise 1"), labels());
    }

    @Test
    void aLabelIsRenamedMovedAndAddedEachAsAStepToUndo() {
        model.rename("disgust", "contempt");
        // What the data set said stays disgust.
        assertEquals(List.of("contempt 0", "happiness 1", "surprise 1"), labels());
        model.move("contempt", 1);
        model.add("fear; anger");
        assertEquals(List.of("happiness 1", "contempt 0", "surprise 1", "fear 0", "anger 0"), labels());
        assertEquals(3, bench.workbench.session().undoDepth().get());
        bench.workbench.undoing().undoAll();
        assertEquals(
                UiRig.EMOTIONS,
                bench.workbench
                        .session()
                        .openProject()
                        .get()
                        .project()
                        .vocabulary()
                        .emotions());
    }

    @Test
    void whatCannotBeDoneIsSaidAndChangesNothing() {
        model.remove("surprise");
        assertEquals(
                "'surprise' is used in 1 coding; rename it to another label first, which merges the two.",
                model.refused().get());
        model.move("disgust", -1);
        model.move("surprise", 1);
        assertEquals(0, bench.workbench.session().undoDepth().get());
    }

    /// Where blind coding is required, before the first own marks as while blind.
    @Test
    void othersCodingsAreNotCountedForWhoMayNotKnowThem() {
        bench.workbench.session().perform("rule", new Edit.SetCodingRule(CodingRule.BLIND), null);
        model = new EmotionsViewModel(bench.workbench, InstantSource.system());
        assertTrue(model.ownOnly());
        assertEquals(List.of("disgust 0", "happiness 0", "surprise 0"), labels());
        model.remove("surprise");
        assertEquals(
                "“surprise” is used; rename it to another one first, which merges the two.",
                model.refused().get());
        assertEquals(3, labels().size());
    }

    @Test
    void aNameThatIsThereMerges() {
        assertTrue(model.merges("disgust", " surprise "));
        assertFalse(model.merges("disgust", "disgust"));
        assertFalse(model.merges("disgust", "fear"));
    }
}
