package org.dianet.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.ProjectFile;
import org.dianet.storage.StorageException;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.SaveState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
    @TempDir
    Path folder;

    private UiRig bench;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
    }

    private Project open(UiRig of) {
        OpenProject open = of.workbench.session().openProject().get();
        if (open == null) {
            throw new AssertionError("no project is open");
        }
        return open.project();
    }

    private void markApexAt(int index) {
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(index));
    }

    @Test
    void anEditIsInTheJournalAtOnceAndInTheProjectSoon() throws StorageException {
        markApexAt(15);
        assertInstanceOf(
                SaveState.Journalled.class,
                bench.workbench.session().saveState().get());
        assertEquals(1, bench.store.open(folder).recovered());
        assertEquals(open(bench), bench.store.open(folder).project());
        bench.later();
        assertInstanceOf(
                SaveState.Saved.class, bench.workbench.session().saveState().get());
        assertEquals(0, bench.store.open(folder).recovered());
    }

    @Test
    void aFailedSaveIsSaidAndTriedAgainUntilItWorks() throws StorageException {
        markApexAt(15);
        bench.diskFull(true);
        bench.later();
        SaveState.Failed failed = assertInstanceOf(
                SaveState.Failed.class, bench.workbench.session().saveState().get());
        assertTrue(failed.sentence().contains("No space left on device"), failed.sentence());
        assertEquals(open(bench), bench.store.open(folder).project());
        bench.later();
        assertInstanceOf(
                SaveState.Failed.class, bench.workbench.session().saveState().get());
        bench.diskFull(false);
        bench.later();
        assertInstanceOf(
                SaveState.Saved.class, bench.workbench.session().saveState().get());
        assertEquals(open(bench), bench.store.open(folder).project());
    }

    @Test
    void anEditThatCannotBeWrittenIsNotMadeAndIsSaid() throws StorageException {
        markApexAt(15);
        Project before = open(bench);
        bench.diskFull(true);
        markApexAt(16);
        assertEquals(before, open(bench));
        assertEquals(before, bench.store.open(folder).project());
        assertEquals(1, bench.workbench.session().undoDepth().get());
        Problem said = bench.workbench.notices().problem().get();
        assertTrue(said != null && said.detail().contains("No space left on device"), String.valueOf(said));
        bench.workbench.undoing().undo();
        assertEquals(before, open(bench));
        bench.diskFull(false);
        bench.workbench.undoing().undo();
        assertEquals(0, bench.workbench.session().undoDepth().get());
        assertEquals(open(bench), bench.store.open(folder).project());
    }

    @Test
    void anEditOfAClipThatIsGoneIsNotMadeAndIsSaid() {
        Project before = open(bench);
        Edit late = new Edit.RemoveCoding(new ClipId("gone"), Coder.DATASET);
        assertFalse(bench.workbench.session().perform("", late, null));
        assertEquals(before, open(bench));
        Problem said = bench.workbench.notices().problem().get();
        assertTrue(said != null && said.detail().contains("gone"), String.valueOf(said));
    }

    @Test
    void nobodyElseEditsTheProjectUntilItIsClosed() throws StorageException {
        assertThrows(StorageException.class, () -> ProjectFile.open(bench.store, folder));
        markApexAt(15);
        bench.workbench.closeProject();
        ProjectFile.open(bench.store, folder).close();
        assertEquals(0, bench.store.open(folder).recovered());
    }

    @Test
    void openingAnotherProjectLetsGoOfTheFirst(@TempDir Path other) throws StorageException {
        bench.store.create(other, Project.empty("other"));
        bench.workbench.open(other);
        assertEquals("other", open(bench).name());
        ProjectFile.open(bench.store, folder).close();
    }

    @Test
    void aProjectThatIsOpenElsewhereIsLookedAtOnlyAndSaysWhoHoldsIt(@TempDir Path other) throws StorageException {
        bench.store.create(other, Project.empty("other"));
        try (ProjectFile _ = ProjectFile.open(bench.store, other)) {
            bench.workbench.open(other);
            String reason = bench.workbench.session().readOnly().get();
            assertTrue(
                    reason.contains("is open in another program or window")
                            && reason.contains(System.getProperty("user.name")),
                    reason);
            bench.workbench.session().perform("", new Edit.PutClips(List.of(bench.clipToAdd())), null);
            assertEquals(0, open(bench).clips().size());
            assertEquals(0, bench.workbench.session().undoDepth().get());
        }
        assertEquals("other", open(bench).name());
        bench.workbench.open(other);
        assertEquals("", bench.workbench.session().readOnly().get());
    }
}
