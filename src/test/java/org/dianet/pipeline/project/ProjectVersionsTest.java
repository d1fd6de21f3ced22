package org.dianet.pipeline.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.TestClips;
import org.dianet.storage.Durability;
import org.dianet.storage.Versions;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectVersionsTest {
    private final JsonProjectStore store = new JsonProjectStore();
    private final ProjectVersions versions = new ProjectVersions(store);

    @TempDir
    Path folder;

    @BeforeEach
    void create() throws IOException {
        store.create(folder, TestClips.project(TestClips.clip("a"), TestClips.clip("b")));
        created(Instant.parse("2026-03-01T09:00:00Z"));
    }

    private void created(Instant at) throws IOException {
        Files.setLastModifiedTime(folder.resolve("project.json"), FileTime.from(at));
    }

    private static Edit note(String text) {
        Coding coding = Coding.empty(new Coder("Zoe")).withNote(text).revisedBy(new Coder("Zoe"), Instant.now());
        return new Edit.PutCoding(new ClipId("a"), coding);
    }

    /// Saves a note as if at another time.
    private void save(String text, Instant at) throws IOException {
        try (EditSession session = EditSession.open(store, folder)) {
            session.perform("", note(text));
        }
        Files.setLastModifiedTime(folder.resolve("project.json"), FileTime.from(at));
    }

    @Test
    void statesAtLeastFiveMinutesApartAreKept() throws IOException {
        Instant start = Instant.parse("2026-03-01T10:00:00Z");
        for (int minute : List.of(0, 2, 6, 8, 20)) {
            save("at " + minute, start.plus(minute, ChronoUnit.MINUTES));
        }
        save("last", start.plus(60, ChronoUnit.MINUTES));
        List<Instant> kept =
                store.versions(folder).stream().map(Versions.Version::saved).toList();
        assertEquals(
                List.of(
                        start.plus(20, ChronoUnit.MINUTES),
                        start.plus(6, ChronoUnit.MINUTES),
                        start,
                        start.minus(60, ChronoUnit.MINUTES)),
                kept);
    }

    @Test
    void twentyAreKeptAndBeforeThemTheLastOfEachDay() throws IOException {
        Instant start = Instant.parse("2026-03-01T10:00:00Z");
        Versions kept = new Versions(folder);
        Path state = folder.resolve("state.json");
        for (int i = 0; i < 60; i++) {
            Files.writeString(state, "state " + i);
            Files.setLastModifiedTime(state, FileTime.from(start.plus(6L * i, ChronoUnit.HOURS)));
            kept.keep(state);
            Files.delete(state);
        }
        List<Versions.Version> list = kept.list();
        // The last 20 cover 5 days of 4 states each; of the 10 days before, the last state each.
        assertEquals(20 + 10, list.size());
        assertEquals("state 59", Files.readString(list.getFirst().file()));
        assertEquals(start.plus(6L * 59, ChronoUnit.HOURS), list.getFirst().saved());
    }

    @Test
    void aBlindCoderIsToldHowMuchOthersChangedButNotWhat() throws IOException {
        save("one", Instant.parse("2026-03-01T10:00:00Z"));
        save("two", Instant.parse("2026-03-01T11:00:00Z"));
        Project two = store.open(folder).project();
        ProjectVersions.Earlier others =
                versions.of(folder, two, Optional.of(new Coder("Ben"))).getFirst();
        assertEquals(List.of(), others.since());
        assertEquals(1, others.hidden());
        assertEquals(1, others.changes());
        ProjectVersions.Earlier own =
                versions.of(folder, two, Optional.of(new Coder("Zoe"))).getFirst();
        assertEquals(List.of("a, Zoe: note one → two."), own.since());
        assertEquals(0, own.hidden());
    }

    @Test
    void anEarlierStateIsShownWithWhatChangedAndComesBackAndThatCanBeUndone() throws IOException {
        save("one", Instant.parse("2026-03-01T10:00:00Z"));
        save("two", Instant.parse("2026-03-01T11:00:00Z"));
        save("three", Instant.parse("2026-03-01T12:00:00Z"));
        Project three = store.open(folder).project();
        List<ProjectVersions.Earlier> earlier = versions.of(folder, three);
        assertEquals(List.of("a, Zoe: note two → three."), earlier.getFirst().since());
        try (EditSession session = EditSession.open(store, folder)) {
            versions.restore(session, 2);
            assertEquals("one", session.project().clips().getFirst().coding().note());
            session.undo();
            assertEquals(three, session.project());
            session.redo();
        }
        assertEquals(
                "one", store.open(folder).project().clips().getFirst().coding().note());
        Versions.Version newest = store.versions(folder).getFirst();
        assertEquals(three, store.version(newest), "the state before restoring is kept");
    }

    @Test
    void aVersionThatIsNotThereIsNamed() throws IOException {
        try (EditSession session = EditSession.open(store, folder)) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> versions.restore(session, 3));
            assertEquals("The project has no version 3; there are 0.", refused.getMessage());
        }
    }

    @Test
    void aDamagedVersionSaysSoAndTheOthersAreListed() throws IOException {
        save("one", Instant.parse("2026-03-01T10:00:00Z"));
        save("two", Instant.parse("2026-03-01T11:00:00Z"));
        save("three", Instant.parse("2026-03-01T12:00:00Z"));
        Path newest = store.versions(folder).getFirst().file();
        Files.delete(newest);
        Files.writeString(newest, "{");
        List<ProjectVersions.Earlier> all =
                versions.of(folder, store.open(folder).project());
        assertTrue(
                all.getFirst().problem().contains("is damaged"), all.getFirst().problem());
        assertEquals("", all.get(1).problem());
    }

    @Test
    void whoeverHoldsTheProjectIsNamedAndItCanBeLookedAt() throws IOException {
        try (ProjectFile first = ProjectFile.open(store, folder);
                ProjectFile second = ProjectFile.openOrLookAt(new JsonProjectStore(), folder)) {
            assertTrue(first.readOnly().isEmpty());
            String reason = second.readOnly().orElseThrow();
            assertTrue(
                    reason.contains(System.getProperty("user.name") + " on ")
                            && reason.contains(
                                    "process " + ProcessHandle.current().pid()),
                    reason);
            assertEquals(first.opened().project(), second.opened().project());
            assertThrows(IOException.class, () -> second.journal(List.of(note("x")), Durability.DEVICE));
            assertThrows(IOException.class, () -> second.save(first.opened().project()));
        }
    }

    @Test
    void whatAKilledSessionLeftIsAccountedFor() throws IOException {
        store.journal(folder, List.of(note("blink before")));
        assertEquals(
                List.of("a, Zoe: note none → blink before."), store.open(folder).account());
    }
}
