package org.dianet.ui.common.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoingTest {
    @TempDir
    Path folder;

    private Workbench workbench;

    @BeforeEach
    void open() throws IOException {
        workbench = new UiRig(folder).workbench;
    }

    private void flag(ClipId... ids) {
        List<Clip> clips = List.of(ids).stream()
                .map(id -> workbench
                        .session()
                        .openProject()
                        .get()
                        .project()
                        .clip(id)
                        .orElseThrow())
                .toList();
        workbench.codingEdits().editAll(clips, "flag", (_, own) -> own.flagged(true));
    }

    private void select(ClipId id) {
        workbench.selection().clipId().set(id);
    }

    private ClipId selected() {
        return workbench.selection().clipId().get();
    }

    @Test
    void theClipThatChangesComesIntoSight() {
        flag(UiRig.THIRD);
        select(UiRig.FIRST);
        workbench.undoing().undo();
        assertEquals(UiRig.THIRD, selected());
        assertEquals(
                "Undone: flag · s02_c01", workbench.notices().hints().text().get());
    }

    @Test
    void ofSeveralTheOneOnTheScreenStays() {
        flag(UiRig.FIRST, UiRig.THIRD, UiRig.LAST);
        select(UiRig.THIRD);
        workbench.undoing().undo();
        assertEquals(UiRig.THIRD, selected());
        assertEquals(
                "Undone: flag · s01_c01, s02_c01 and 1 more clip",
                workbench.notices().hints().text().get());
        workbench.undoing().redo();
        assertEquals(UiRig.THIRD, selected());
        select(UiRig.UNCODED);
        workbench.undoing().undo();
        assertEquals(UiRig.FIRST, selected());
    }
}
