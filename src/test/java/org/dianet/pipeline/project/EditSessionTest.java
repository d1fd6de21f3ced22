package org.dianet.pipeline.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.TestClips;
import org.dianet.storage.DurableWriter;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditSessionTest {
    private static final Coder ZOE = new Coder("Zoe");
    private boolean diskFull;
    private final JsonProjectStore store = new JsonProjectStore((channel, bytes, position) -> {
        if (diskFull) {
            throw new IOException("No space left on device");
        }
        DurableWriter.REAL.write(channel, bytes, position);
    });

    @TempDir
    Path folder;

    @BeforeEach
    void aProject() throws StorageException {
        store.create(folder, TestClips.project(TestClips.clip("a"), TestClips.clip("b")));
    }

    private EditSession open() throws StorageException {
        return EditSession.open(store, folder);
    }

    @Test
    void anEditIsOnDiskBeforeItIsSeen() throws StorageException {
        try (EditSession session = open()) {
            session.perform("Mark apex", apex(110));
            assertEquals(session.project(), onDisk());
            assertEquals(1, session.unsavedEdits());
        }
    }

    @Test
    void anEditThatCannotBeJournalledIsRefused() throws StorageException {
        try (EditSession session = open()) {
            Project before = session.project();
            diskFull = true;
            StorageException refused =
                    assertThrows(StorageException.class, () -> session.perform("Mark apex", apex(110)));
            assertTrue(String.valueOf(refused.getMessage()).contains("No space left on device"));
            assertEquals(before, session.project());
            assertEquals(0, session.undoDepth());
            diskFull = false;
        }
    }

    @Test
    void undoAndRedoThatCannotBeJournalledChangeNothing() throws StorageException {
        try (EditSession session = open()) {
            session.perform("Mark apex", apex(110));
            Project marked = session.project();
            diskFull = true;
            assertThrows(StorageException.class, session::undo);
            assertEquals(marked, session.project());
            diskFull = false;
            session.undo();
            Project unmarked = session.project();
            diskFull = true;
            assertThrows(StorageException.class, session::redo);
            assertEquals(unmarked, session.project());
            diskFull = false;
            session.redo();
            assertEquals(marked, session.project());
        }
    }

    @Test
    void undoIsOnDiskToo() throws StorageException {
        try (EditSession session = open()) {
            Project before = session.project();
            session.perform("Mark apex", apex(110));
            session.undo();
            assertEquals(before, onDisk());
            assertEquals("Mark apex", session.redoLabel().orElseThrow());
        }
    }

    @Test
    void aDragIsOneUndoStepAndEachPlaceIsOnDisk() throws StorageException {
        try (EditSession session = open()) {
            Project before = session.project();
            for (int frame = 105; frame <= 115; frame++) {
                session.perform("Drag apex", apex(frame), ZOE, "apex of a");
                assertEquals(frame, apexOnDisk());
            }
            session.closeMerge();
            session.undo();
            assertEquals(before, session.project());
            assertEquals(before, onDisk());
        }
    }

    @Test
    void aProjectThatIsOpenCannotBeOpenedForEditingOnceMore() throws StorageException {
        try (EditSession _ = open()) {
            assertThrows(StorageException.class, this::open);
        }
        open().close();
    }

    @Test
    void closingSaves() throws StorageException {
        EditSession session = open();
        session.perform("Mark apex", apex(110));
        session.close();
        assertEquals(0, store.open(folder).recovered());
        assertEquals(session.project(), onDisk());
    }

    @Test
    void manyEditsAreSavedByThemselves() throws StorageException {
        try (EditSession session = open()) {
            for (int i = 0; i < 200; i++) {
                session.perform("Note", note("n" + i));
            }
            assertEquals(0, session.unsavedEdits());
            assertEquals(0, store.open(folder).recovered());
        }
    }

    @Test
    void aFailedSaveLosesNothing() throws StorageException {
        try (EditSession session = open()) {
            session.perform("Mark apex", apex(110));
            diskFull = true;
            assertThrows(StorageException.class, session::save);
            assertEquals(session.project(), onDisk());
            diskFull = false;
            session.save();
            assertEquals(0, session.unsavedEdits());
        }
    }

    @Test
    void editsOfASessionThatWasKilledAreRecovered() throws StorageException {
        store.journal(folder, List.of(apex(111)));
        try (EditSession session = open()) {
            assertEquals(1, session.recovered());
            assertEquals(1, session.unsavedEdits());
        }
        assertEquals(0, store.open(folder).recovered());
    }

    private Project onDisk() throws StorageException {
        return store.open(folder).project();
    }

    private long apexOnDisk() throws StorageException {
        return onDisk().clips()
                .getFirst()
                .coding()
                .marks()
                .get(MarkKind.APEX)
                .orElseThrow()
                .value();
    }

    private static Edit apex(long number) {
        Marks marks = new Marks(null, new FrameNumber(number), null);
        return new Edit.PutCoding(new ClipId("a"), Coding.empty(ZOE).with(marks));
    }

    private static Edit note(String text) {
        return new Edit.PutCoding(new ClipId("b"), Coding.empty(ZOE).withNote(text));
    }
}
