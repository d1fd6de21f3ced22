package org.dianet.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.CodingRule;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a coding remembers of what its coder had been shown. The first clip, and all but the second, come with the
/// data set's marks.
class BlindnessTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private Workbench workbench;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("project"));
        workbench = bench.workbench;
    }

    private void mark(MarkKind markKind, int frame) {
        workbench.codingEdits().mark(markKind, new FrameIndex(frame));
    }

    private Exposure of(ClipId clip, String coder) {
        OpenProject open = workbench.session().openProject().get();
        if (open == null) {
            throw new AssertionError("no project");
        }
        return open.project()
                .clip(clip)
                .orElseThrow()
                .codingBy(new Coder(coder))
                .orElseThrow()
                .origin()
                .exposure();
    }

    @Test
    void whoSawTheDataSetsMarksBeforeTheFirstOwnMarkIsNotIndependent() {
        mark(MarkKind.APEX, 12);
        assertEquals(Exposure.BEFORE, of(UiRig.FIRST, "Zoe"));
        workbench.blind().set(true);
        mark(MarkKind.APEX, 13);
        assertEquals(Exposure.BEFORE, of(UiRig.FIRST, "Zoe"), "blindness afterwards undoes nothing");
    }

    @Test
    void whoLookedFirstAndThenHidTheMarksHasSeenThem() {
        workbench.blind().set(true);
        mark(MarkKind.APEX, 12);
        assertEquals(Exposure.BEFORE, of(UiRig.FIRST, "Zoe"));
        workbench.selection().clipId().set(UiRig.LAST);
        mark(MarkKind.APEX, 12);
        assertEquals(Exposure.BLIND, of(UiRig.LAST, "Zoe"), "the clip that was never shown openly");
    }

    @Test
    void eachCoderHasOwnEyes() {
        workbench.blind().set(true);
        workbench.coder().set(new Coder("Ben"));
        mark(MarkKind.APEX, 12);
        assertEquals(Exposure.BLIND, of(UiRig.FIRST, "Ben"));
    }

    @Test
    void aBlindCodingThatIsChangedInTheOpenSaysSo() {
        workbench.blind().set(true);
        workbench.selection().clipId().set(UiRig.LAST);
        mark(MarkKind.APEX, 12);
        workbench.blind().set(false);
        mark(MarkKind.OFFSET, 30);
        assertEquals(Exposure.LATER, of(UiRig.LAST, "Zoe"));
    }

    @Test
    void whereNobodyElseCodedNothingCouldBeSeen() {
        workbench.selection().clipId().set(UiRig.UNCODED);
        mark(MarkKind.APEX, 12);
        assertEquals(Exposure.ALONE, of(UiRig.UNCODED, "Zoe"));
        workbench.coder().set(new Coder("Ben"));
        mark(MarkKind.APEX, 14);
        assertEquals(Exposure.BEFORE, of(UiRig.UNCODED, "Ben"), "the second coder saw the first one's");
    }

    @Test
    void itIsKeptOnTheDisk() throws IOException {
        workbench.blind().set(true);
        workbench.selection().clipId().set(UiRig.LAST);
        mark(MarkKind.APEX, 12);
        workbench.session().flush(() -> {});
        assertEquals(
                Exposure.BLIND,
                bench.store
                        .open(folder.resolve("project"))
                        .project()
                        .clip(UiRig.LAST)
                        .orElseThrow()
                        .codingBy(new Coder("Zoe"))
                        .orElseThrow()
                        .origin()
                        .exposure());
    }

    @Test
    void aProjectThatRequiresBlindCodingTakesNoMarkMadeInTheOpen() {
        workbench.session().perform("rule", new Edit.SetCodingRule(CodingRule.BLIND), null);
        mark(MarkKind.APEX, 12);
        assertTrue(Objects.requireNonNull(workbench.selection().wholeClip().get())
                .codingBy(new Coder("Zoe"))
                .isEmpty());
        assertFalse(workbench.notices().hints().text().get().isEmpty(), "it is said why");
        workbench.blind().set(true);
        mark(MarkKind.APEX, 12);
        assertEquals(Exposure.BEFORE, of(UiRig.FIRST, "Zoe"), "what was seen stays seen");
    }

    @Test
    void suchAProjectOpensBlind() {
        workbench.session().perform("rule", new Edit.SetCodingRule(CodingRule.BLIND), null);
        workbench.closeProject();
        workbench.blind().set(false);
        workbench.open(folder.resolve("project"));
        assertTrue(workbench.blind().get());
        mark(MarkKind.APEX, 12);
        assertEquals(Exposure.BLIND, of(UiRig.FIRST, "Zoe"));
    }
}
