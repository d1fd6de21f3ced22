package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.dianet.Seeds;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonProjectStoreTest {
    private final JsonProjectStore store = new JsonProjectStore();
    private final RandomProjects random = new RandomProjects(5);

    @TempDir
    Path folder;

    @Test
    void anyProjectComesBackAsItWas() throws Exception {
        Seeds.each(200, random -> {
            Project project = new RandomProjects(random).project();
            Path home = Files.createTempDirectory(folder, "p").resolve("home");
            store.create(home, project);
            assertEquals(project, store.open(home).project());
        });
    }

    @Test
    void aProjectOpensByItsFileToo() throws IOException {
        store.create(folder, oneClip());
        assertEquals(
                oneClip().name(),
                store.open(folder.resolve("project.json")).project().name());
    }

    @Test
    void editsOfTheJournalAreReplayed() throws IOException {
        Project project = oneClip();
        store.create(folder, project);
        Edit edit = note("a");
        store.journal(folder, List.of(edit));
        ProjectStore.Opened opened = store.open(folder);
        assertEquals(edit.applyTo(project), opened.project());
        assertEquals(1, opened.recovered());
    }

    @Test
    void everyKindOfEditIsReplayed() throws IOException {
        Project project = oneClip();
        store.create(folder, project);
        List<Edit> edits = List.of(
                new Edit.PutClips(List.of(random.clip("b"), random.clip("c"))),
                note("a"),
                new Edit.RemoveCoding(new ClipId("b"), Coder.DATASET),
                new Edit.Relink(new ClipId("b"), random.media()),
                new Edit.RemoveClips(List.of(new ClipId("c"))),
                new Edit.SetClasses(project.vocabulary(), project.protocol()),
                new Edit.Composite(List.of(
                        new Edit.SetOwnProtocols(List.of(project.protocol())), new Edit.SetSheets(random.sheets()))));
        Project expected = project;
        for (Edit edit : edits) {
            store.journal(folder, List.of(edit));
            expected = edit.applyTo(expected);
        }
        assertEquals(expected, store.open(folder).project());
    }

    @Test
    void savingEmptiesTheJournal() throws IOException {
        store.create(folder, oneClip());
        store.journal(folder, List.of(note("a")));
        Project changed = store.open(folder).project();
        store.save(folder, changed);
        assertEquals(changed, store.open(folder).project());
        assertEquals(0, store.open(folder).recovered());
        assertFalse(Files.exists(folder.resolve("project.journal")));
    }

    @Test
    void linesThatTheProjectFileHoldsAreSkippedAfterAKillBetweenSavingAndEmptying() throws IOException {
        store.create(folder, oneClip());
        store.journal(folder, List.of(note("first")));
        byte[] stale = Files.readAllBytes(folder.resolve("project.journal"));
        Project later = note("second").applyTo(store.open(folder).project());
        store.save(folder, later);
        Files.write(folder.resolve("project.journal"), stale);
        assertEquals(later, store.open(folder).project());
        store.journal(folder, List.of(note("third")));
        assertEquals(
                note("third").applyTo(later),
                store.open(folder).project(),
                "the next edit counts on from the stale line");
    }

    @Test
    void aTornLastLineIsLeftOutAndReported() throws IOException {
        store.create(folder, oneClip());
        store.journal(folder, List.of(note("kept")));
        Project kept = store.open(folder).project();
        Files.writeString(folder.resolve("project.journal"), "{\"seq\":2,\"crc\":\"00", StandardOpenOption.APPEND);
        assertEquals(kept, store.open(folder).project());
        assertTrue(store.open(folder).notes().getFirst().contains("not written to the end"));
        store.journal(folder, List.of(note("next")));
        assertEquals(note("next").applyTo(kept), store.open(folder).project());
        assertTrue(store.open(folder).notes().isEmpty());
    }

    @Test
    void aDamagedLineInTheMiddleIsReportedAndTheRestReplayed() throws IOException {
        store.create(folder, oneClip());
        store.journal(folder, List.of(note("one")));
        store.journal(folder, List.of(note("two")));
        Path journal = folder.resolve("project.journal");
        Files.writeString(journal, Files.readString(journal).replaceFirst("one", "0ne"));
        ProjectStore.Opened opened = store.open(folder);
        assertEquals(
                "two",
                opened.project()
                        .clips()
                        .getFirst()
                        .codingBy(new Coder("Zoe"))
                        .orElseThrow()
                        .note());
        assertTrue(opened.notes().getFirst().startsWith("1 damaged lines"));
        store.journal(folder, List.of(note("three")));
        assertTrue(Files.exists(folder.resolve("project.journal.damaged")));
    }

    @Test
    void theLastGoodCopyIsKept() throws IOException {
        Project project = oneClip();
        store.create(folder, project);
        String before = Files.readString(folder.resolve("project.json"));
        store.save(folder, note("x").applyTo(project));
        assertEquals(before, Files.readString(folder.resolve("project.json.bak")));
    }

    @Test
    void aDamagedProjectNamesTheLastGoodCopy() throws IOException {
        store.create(folder, oneClip());
        store.save(folder, oneClip());
        Path file = folder.resolve("project.json");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
        String message = message();
        assertTrue(message.contains("project.json is damaged: it is not JSON"), message);
        assertTrue(message.contains("rename it to project.json"), message);
    }

    @Test
    void aMissingProjectFileOpensItsLastGoodCopyAndSaysSo() throws IOException {
        store.create(folder, oneClip());
        store.save(folder, oneClip());
        Files.delete(folder.resolve("project.json"));
        assertTrue(store.open(folder).notes().getFirst().contains("the last good copy"));
    }

    @Test
    void aFolderWithoutAProjectIsNamed() {
        assertTrue(message().contains("is not a project"));
    }

    @Test
    void aProjectIsNotCreatedOverAnother() throws IOException {
        store.create(folder, oneClip());
        assertThrows(StorageException.class, () -> store.create(folder, oneClip()));
    }

    @Test
    void aSecondProgramIsToldThatTheProjectIsOpen() throws IOException {
        store.create(folder, oneClip());
        try (ProjectStore.Lock lock = store.lock(folder)) {
            JsonProjectStore other = new JsonProjectStore();
            StorageException refused = assertThrows(StorageException.class, () -> other.lock(lock.folder()));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("is open in another program"), message);
            assertThrows(StorageException.class, () -> other.journal(folder, List.of(note("x"))));
            assertEquals(oneClip().name(), other.open(folder).project().name());
        }
        store.journal(folder, List.of(note("x")));
    }

    private String message() {
        return String.valueOf(
                assertThrows(StorageException.class, () -> store.open(folder)).getMessage());
    }

    private static Project oneClip() {
        Project empty = Project.empty("one");
        return empty.withClips(List.of(new RandomProjects(1).clip("a")));
    }

    private static Edit note(String text) {
        return new Edit.PutCoding(
                new ClipId("a"),
                Coding.empty(new Coder("Zoe")).withNote(text).revisedBy(new Coder("Zoe"), java.time.Instant.MAX));
    }
}
