package org.dianet.pipeline.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.storage.RunLock;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeRunsTest {
    private final ChangeRuns change = new ChangeRuns(new JsonRunStore());

    @TempDir
    private Path project;

    private Path run(String name) throws Exception {
        Path run = Files.createDirectories(ReadRuns.folder(project).resolve(name));
        Files.writeString(run.resolve("weights"), name);
        return run;
    }

    private List<String> names() throws Exception {
        return new ReadRuns(new JsonRunStore())
                .of(project).stream()
                        .map(found -> found.folder().getFileName().toString())
                        .toList();
    }

    @Test
    void aDeletedRunIsNotListedAndComesBackWhole() throws Exception {
        Path run = run("first");
        change.note(run, "the good one");
        ChangeRuns.Deleted deleted = change.delete(run);
        assertFalse(Files.exists(run));
        assertEquals(List.of(), names());
        change.restore(deleted);
        assertEquals(List.of("first"), names());
        assertEquals("the good one", change.notes(run));
        assertEquals("first", Files.readString(run.resolve("weights")));
    }

    @Test
    void theLastOfSeveralDeletedRunsOfANameComesBack() throws Exception {
        change.delete(run("same"));
        Path second = run("same");
        Files.writeString(second.resolve("weights"), "second");
        change.delete(second);
        change.restore(ChangeRuns.deleted(second));
        assertEquals("second", Files.readString(second.resolve("weights")));
    }

    @Test
    void aRunWhosePlaceIsTakenStaysDeleted() throws Exception {
        ChangeRuns.Deleted deleted = change.delete(run("taken"));
        run("taken");
        assertThrows(StorageException.class, () -> change.restore(deleted));
        assertTrue(Files.exists(deleted.kept()));
    }

    @Test
    void aRunThatIsBeingWrittenIsNotDeleted() throws Exception {
        Path run = run("busy");
        try (RunLock _ = RunLock.take(run)) {
            StorageException refusal = assertThrows(StorageException.class, () -> change.delete(run));
            assertTrue(refusal.getMessage().contains("is being written"), refusal.getMessage());
        }
        assertTrue(Files.exists(run));
    }
}
