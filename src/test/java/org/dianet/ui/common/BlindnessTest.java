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
import org.dianet.model.clip.Landmark;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.CodingRule;
import org.dianet.ui.UiBench;
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

    private UiBench bench;
    private Workbench workbench;

    @BeforeEach
    void open() throws IOException {
        bench = new UiBench(folder.resolve("project"));
        workbench = bench.workbench;
    }

    private void mark(Landmark landmark, int frame) {
        workbench.mark(landmark, new FrameIndex(frame));
    }

    private Exposure of(ClipId clip, String coder) {
        OpenProject open = workbench.openProject().get();
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
        mark(Landmark.APEX, 12);
        assertEquals(Exposure.BEFORE, of(UiBench.FIRST, "Zoe"));
        workbench.blind().set(true);
        mark(Landmark.APEX, 13);
        assertEquals(Exposure.BEFORE, of(UiBench.FIRST, "Zoe"), "blindness afterwards undoes nothing");
    }

    @Test
    void whoLookedFirstAndThenHidTheMarksHasSeenThem() {
        workbench.blind().set(true);
        mark(Landmark.APEX, 12);
        assertEquals(Exposure.BEFORE, of(UiBench.FIRST, "Zoe"));
        workbench.selectedClip().set(UiBench.LAST);
        mark(Landmark.APEX, 12);
        assertEquals(Exposure.BLIND, of(UiBench.LAST, "Zoe"), "the clip that was never shown openly");
    }

    @Test
    void eachCoderHasOwnEyes() {
        workbench.blind().set(true);
        workbench.coder().set(new Coder("Ben"));
        mark(Landmark.APEX, 12);
        assertEquals(Exposure.BLIND, of(UiBench.FIRST, "Ben"));
    }

    @Test
    void aBlindCodingThatIsChangedInTheOpenSaysSo() {
        workbench.blind().set(true);
        workbench.selectedClip().set(UiBench.LAST);
        mark(Landmark.APEX, 12);
        workbench.blind().set(false);
        mark(Landmark.OFFSET, 30);
        assertEquals(Exposure.LATER, of(UiBench.LAST, "Zoe"));
    }

    @Test
    void whereNobodyElseCodedNothingCouldBeSeen() {
        workbench.selectedClip().set(UiBench.UNCODED);
        mark(Landmark.APEX, 12);
        assertEquals(Exposure.ALONE, of(UiBench.UNCODED, "Zoe"));
        workbench.coder().set(new Coder("Ben"));
        mark(Landmark.APEX, 14);
        assertEquals(Exposure.BEFORE, of(UiBench.UNCODED, "Ben"), "the second coder saw the first one's");
    }

    @Test
    void itIsKeptOnTheDisk() throws IOException {
        workbench.blind().set(true);
        workbench.selectedClip().set(UiBench.LAST);
        mark(Landmark.APEX, 12);
        workbench.flush(() -> {});
        assertEquals(
                Exposure.BLIND,
                bench.store
                        .open(folder.resolve("project"))
                        .project()
                        .clip(UiBench.LAST)
                        .orElseThrow()
                        .codingBy(new Coder("Zoe"))
                        .orElseThrow()
                        .origin()
                        .exposure());
    }

    @Test
    void aProjectThatRequiresBlindCodingTakesNoMarkMadeInTheOpen() {
        workbench.perform("rule", new Edit.SetCodingRule(CodingRule.BLIND), null);
        mark(Landmark.APEX, 12);
        assertTrue(Objects.requireNonNull(workbench.wholeClip().get())
                .codingBy(new Coder("Zoe"))
                .isEmpty());
        assertFalse(workbench.hints().text().get().isEmpty(), "it is said why");
        workbench.blind().set(true);
        mark(Landmark.APEX, 12);
        assertEquals(Exposure.BEFORE, of(UiBench.FIRST, "Zoe"), "what was seen stays seen");
    }

    @Test
    void suchAProjectOpensBlind() {
        workbench.perform("rule", new Edit.SetCodingRule(CodingRule.BLIND), null);
        workbench.closeProject();
        workbench.blind().set(false);
        workbench.open(folder.resolve("project"));
        assertTrue(workbench.blind().get());
        mark(Landmark.APEX, 12);
        assertEquals(Exposure.BLIND, of(UiBench.FIRST, "Zoe"));
    }
}
