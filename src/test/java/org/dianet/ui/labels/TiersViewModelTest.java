package org.dianet.ui.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiersViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private TierEdits edits;
    private TiersViewModel model;

    @BeforeEach
    void aProjectWithTwoTiers() throws IOException {
        bench = new UiRig(folder);
        edits = new TierEdits(bench.workbench, InstantSource.system());
        model = new TiersViewModel(bench.workbench);
        assertTrue(edits.add("gaze", Tier.Kind.LIST, "away, towards"));
        assertTrue(edits.add("valence", Tier.Kind.NUMBER, ""));
    }

    private Project project() {
        return Objects.requireNonNull(bench.workbench.session().openProject().get())
                .project();
    }

    private Map<String, String> said(ClipId clip, Coder coder) {
        return project()
                .clip(clip)
                .flatMap(each -> each.codingBy(coder))
                .map(coding -> coding.tiers().byTier())
                .orElse(Map.of());
    }

    private Tier tier(int place) {
        return model.tiers().get(place);
    }

    /// The panel watches the list for as long as the window stands.
    @Test
    void whoWatchesTheTiersIsNotForgotten() {
        List<String> seen = new ArrayList<>();
        model.tiers().subscribe(() -> seen.add("changed"));
        System.gc();
        edits.add("head", Tier.Kind.TEXT, "");
        assertEquals(List.of("changed"), seen);
        assertSame(model.tiers(), model.tiers());
    }

    @Test
    void valuesAreSaidTakenBackAndUndone() {
        model.flip(tier(0), "away");
        assertEquals(Optional.empty(), model.put(tier(1), "2,50"));
        Coder zoe = bench.workbench.coder().get();
        assertEquals(Map.of("gaze", "away", "valence", "2.5"), said(UiRig.FIRST, zoe));
        assertEquals("valence: 2.5", bench.workbench.session().undoLabel().get());
        model.flip(tier(0), "away");
        assertEquals(Map.of("valence", "2.5"), said(UiRig.FIRST, zoe));
        bench.workbench.undoing().undo();
        assertEquals(Map.of("gaze", "away", "valence", "2.5"), said(UiRig.FIRST, zoe));
    }

    @Test
    void whatIsNotAValueIsSaidAndNotKept() {
        assertEquals(
                Optional.of("The tier valence takes a number such as 3 or 2.5, not 'much'."),
                model.put(tier(1), "much"));
        assertEquals(Map.of(), said(UiRig.FIRST, bench.workbench.coder().get()));
    }

    /// As with notes.
    @Test
    void textThatIsBeingTypedBelongsToItsClipWhenAnotherIsChosen() {
        model.typing(tier(1), "7");
        bench.workbench.selection().clipId().set(UiRig.THIRD);
        assertEquals(
                Map.of("valence", "7"),
                said(UiRig.FIRST, bench.workbench.coder().get()));
        assertEquals(Map.of(), said(UiRig.THIRD, bench.workbench.coder().get()));
    }

    @Test
    void whatCannotBeAValueIsToldWhenItsClipIsLeft() {
        assertTrue(model.commit(tier(1), "much").isPresent());
        assertTrue(model.drafted(tier(1)));
        bench.workbench.selection().clipId().set(UiRig.THIRD);
        assertTrue(
                bench.workbench.notices().hints().text().get().contains("much"),
                bench.workbench.notices().hints().text().get());
        assertFalse(model.drafted(tier(1)));
    }

    /// One of several that cannot be added is not forgotten over the others.
    @Test
    void severalValuesAreAddedTogetherOrNotAtAll() {
        edits.choose("gaze");
        edits.values().add("down, away, up");
        assertTrue(edits.refused().get().contains("away"), edits.refused().get());
        assertEquals(List.of("away 0", "towards 0"), rows(edits.values()));
        edits.values().add("down, up");
        bench.workbench.undoing().undo();
        assertEquals(List.of("away", "towards"), tier(0).values());
    }

    /// A blind coder is shown nothing of what others said.
    @Test
    void aBlindCoderSeesOnlyOwnValues() {
        model.flip(tier(0), "towards");
        bench.workbench.coder().set(new Coder("Yan"));
        bench.workbench.codingEdits().edit("one", own -> own.onTier("valence", "1"), null);
        bench.workbench.coder().set(new Coder("Xi"));
        bench.workbench.blind().set(true);
        assertEquals(Map.of(), model.coding().get().tiers().byTier());
        bench.workbench.coder().set(new Coder("Yan"));
        assertEquals(Map.of("valence", "1"), model.coding().get().tiers().byTier());
    }

    @Test
    void tiersAreChangedEachAsAStepToUndo() {
        model.flip(tier(0), "away");
        edits.choose("gaze");
        assertTrue(edits.listed());
        EditedLabels values = edits.values();
        assertEquals(List.of("away 1", "towards 0"), rows(values));
        assertTrue(values.merges("away", "towards"));
        values.rename("away", "averted");
        values.add("down; up");
        values.move("up", -1);
        assertEquals(List.of("averted 1", "towards 0", "up 0", "down 0"), rows(values));
        values.remove("averted");
        assertTrue(
                edits.refused().get().contains("is used in 1 coding"),
                edits.refused().get());
        edits.tiers().rename("gaze", "eyes");
        edits.tiers().move("eyes", 1);
        assertEquals(List.of("valence 0", "eyes 1"), rows(edits.tiers()));
        assertEquals(
                "The tier eyes has values in 1 coding by Zoe, which would be lost.",
                edits.tiers().loss("eyes"));
        edits.tiers().remove("eyes");
        assertEquals(Map.of(), said(UiRig.FIRST, bench.workbench.coder().get()));
        assertEquals(List.of("valence"), model.tiers().stream().map(Tier::name).toList());
        bench.workbench.undoing().undoAll();
        assertEquals(List.of(), project().vocabulary().tiers());
    }

    /// Zoe said towards, Yan away on two clips; Zoe codes blind.
    @Test
    void aBlindCoderIsToldNeitherHowOftenNorByWhomAValueIsUsed() {
        model.flip(tier(0), "towards");
        Coder zoe = bench.workbench.coder().get();
        bench.workbench.coder().set(new Coder("Yan"));
        for (ClipId clip : List.of(UiRig.FIRST, UiRig.THIRD)) {
            bench.workbench.codingEdits().edit(clip, "gaze", own -> own.onTier("gaze", "away"));
        }
        bench.workbench.coder().set(zoe);
        TierEdits open = new TierEdits(bench.workbench, InstantSource.system());
        open.choose("gaze");
        assertEquals(List.of("away 2", "towards 1"), rows(open.values()));
        assertTrue(open.tiers().loss("gaze").contains("3 codings by Yan, Zoe"));
        bench.workbench.blind().set(true);
        TierEdits blind = new TierEdits(bench.workbench, InstantSource.system());
        blind.choose("gaze");
        assertTrue(blind.values().ownOnly());
        assertEquals(List.of("away 0", "towards 1"), rows(blind.values()));
        assertEquals(List.of("gaze 1", "valence 0"), rows(blind.tiers()));
        assertEquals(
                "The tier gaze has values in 1 of your codings. They would be lost, and so would what others may have"
                        + " said on it, which is hidden from you.",
                blind.tiers().loss("gaze"));
        blind.values().remove("away");
        assertEquals(
                "“away” is used; rename it to another one first, which merges the two.",
                blind.refused().get());
        assertEquals(List.of("away", "towards"), tier(0).values());
    }

    private static List<String> rows(EditedLabels labels) {
        return labels.rows().stream().map(row -> row.label() + " " + row.uses()).toList();
    }

    @Test
    void aTierThatCannotBeIsRefused() {
        assertFalse(edits.add("Gaze", Tier.Kind.TEXT, ""));
        assertEquals("The project already has the tier gaze.", edits.refused().get());
        assertFalse(edits.add("head", Tier.Kind.LIST, " , "));
        assertEquals("The tier head needs at least one value.", edits.refused().get());
    }

    @Test
    void theKeysOfValuesAreDigitsAndThenLetters() {
        assertEquals("9", TierKeys.of(8));
        assertEquals("A", TierKeys.of(9));
        assertEquals("", TierKeys.of(35));
        assertEquals(Optional.of(0), TierKeys.place(KeyCode.DIGIT1));
        assertEquals(Optional.of(8), TierKeys.place(KeyCode.NUMPAD9));
        assertEquals(Optional.of(9), TierKeys.place(KeyCode.A));
        assertEquals(Optional.empty(), TierKeys.place(KeyCode.DIGIT0));
        assertEquals(Optional.empty(), TierKeys.place(KeyCode.ENTER));
    }
}
