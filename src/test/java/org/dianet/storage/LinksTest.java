package org.dianet.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.run.FoldKey;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A project from somewhere else whose files are links to files of the person who opens it.
class LinksTest {
    private static final byte[] PRECIOUS = "precious\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final JsonProjectStore store = new JsonProjectStore();
    private Path project;
    private Path target;

    @BeforeEach
    void aProjectAndAFileOutside() throws IOException {
        project = folder.resolve("project");
        store.create(project, Project.empty("p"));
        target = Files.write(folder.resolve("target"), PRECIOUS);
    }

    private Edit edit() {
        return new Edit.SetSheets(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"project.journal", "project.lock", "project.holder"})
    void anEditIsRefusedWhereItWouldGoThroughALink(String name) throws IOException {
        Files.createSymbolicLink(project.resolve(name), target);
        StorageException refused = assertThrows(StorageException.class, () -> store.journal(project, List.of(edit())));
        assertTrue(refused.getMessage().contains(name + " is a link to another place"), refused.getMessage());
        assertArrayEquals(PRECIOUS, Files.readAllBytes(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"project.json.bak", ".project.json.tmp", ".project.json.bak.tmp"})
    void savingReplacesALinkAndLeavesItsTargetAlone(String name) throws IOException {
        Files.createSymbolicLink(project.resolve(name), target);
        store.save(project, Project.empty("later"));
        assertArrayEquals(PRECIOUS, Files.readAllBytes(target));
        assertEquals("later", store.open(project).project().name());
    }

    @Test
    void aLinkThatLeadsNowhereYetCreatesNothing() throws IOException {
        Path absent = folder.resolve("absent");
        Files.createSymbolicLink(project.resolve("project.journal"), absent);
        assertThrows(StorageException.class, () -> store.journal(project, List.of(edit())));
        assertTrue(Files.notExists(absent));
    }

    @Test
    void earlierStatesAreNotKeptInALinkedFolder() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(project.resolve("versions"), elsewhere);
        assertThrows(StorageException.class, () -> store.keepVersion(project));
        assertEquals(0, count(elsewhere));
    }

    @Test
    void noRunIsWrittenIntoALinkedFolder() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(project.resolve("runs"), elsewhere);
        assertThrows(
                StorageException.class,
                () -> RunLock.take(project.resolve("runs").resolve("first")));
        assertEquals(0, count(elsewhere));
    }

    @Test
    void aFoldOfALinkedSubjectIsNotCleared() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path run = Files.createDirectories(project.resolve("runs").resolve("first"));
        FoldKey fold = new FoldKey(new SubjectId("s01"), 1);
        Path inside =
                Files.createDirectories(elsewhere.resolve(Path.of(fold.folder()).getFileName()));
        Files.write(inside.resolve("precious"), PRECIOUS);
        Path subject = run.resolve(fold.folder()).getParent();
        Files.createDirectories(subject.getParent());
        Files.createSymbolicLink(subject, elsewhere);
        assertThrows(StorageException.class, () -> new JsonRunStore().begin(run, fold));
        assertArrayEquals(PRECIOUS, Files.readAllBytes(inside.resolve("precious")));
    }

    /// The way to a project is the user's own affair, e.g. a home folder on another disk.
    @Test
    void aProjectThatIsReachedThroughALinkIsEdited() throws IOException {
        Path way = Files.createSymbolicLink(folder.resolve("way"), project);
        store.journal(way, List.of(edit()));
        store.save(way, Project.empty("later"));
        assertEquals("later", store.open(way).project().name());
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
