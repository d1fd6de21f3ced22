package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.JournalContent;
import org.dianet.storage.ProjectStore;

/// A kill while an edit is written, without a process: the journal is cut after each of its bytes, which is all that a
/// kill can leave of it, and the project is opened from what is left.
public final class CutJournal {
    private final JsonProjectStore store = new JsonProjectStore();
    private final Path folder;
    private final Supplier<Project> project;
    private final List<Project> states = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    /// @param folder of a project that was just opened
    /// @param project as it is now
    public CutJournal(Path folder, Supplier<Project> project) {
        this.folder = folder;
        this.project = project;
        states.add(project.get());
        ends.add(0);
    }

    private Path journal() {
        return folder.resolve("project.journal");
    }

    /// Does one thing that a person does, which must be one line in the journal.
    public void step(Runnable step) throws IOException {
        step.run();
        assertFalse(states.getLast().equals(project.get()), "step " + states.size() + " changed nothing");
        byte[] bytes = Files.readAllBytes(journal());
        long lines = new String(bytes, StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == '\n')
                .count();
        assertEquals(states.size(), lines, "a step is one line, so that none is half kept");
        states.add(project.get());
        ends.add(bytes.length);
    }

    /// Cuts at every byte: exactly the steps whose line is whole come back, and the next start says so, goes on from
    /// them and leaves nothing half written.
    ///
    /// @param again a folder for what is left
    public void cutEverywhere(Path again) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("project.json"));
        byte[] whole = Files.readAllBytes(journal());
        for (int cut = 0; cut <= whole.length; cut++) {
            int end = cut;
            int kept = (int) ends.stream().filter(line -> line <= end).count() - 1;
            write(again, file, Arrays.copyOf(whole, cut));
            JournalContent left = JournalContent.read(again.resolve("project.journal"));
            assertEquals(kept, left.lines().size(), "cut at byte " + cut);
            assertEquals(0, left.damagedLines(), "cut at byte " + cut);
            if (cut > ends.get(kept) + 1 && !ends.contains(cut + 1)) {
                continue; // within one line, all cuts leave the same lines; its ends are opened
            }
            ProjectStore.Opened opened = store.open(again);
            assertEquals(states.get(kept), opened.project(), "cut at byte " + cut);
            assertEquals(kept, opened.recovered(), "cut at byte " + cut);
            assertEquals(kept > 0, !opened.account().isEmpty(), "what comes back is said, cut at byte " + cut);
            if (cut == ends.get(kept) + 1) {
                goOn(again, states.get(kept));
            }
        }
    }

    private static void write(Path again, byte[] file, byte[] journal) throws IOException {
        Files.createDirectories(again);
        Files.write(again.resolve("project.json"), file);
        Files.write(again.resolve("project.journal"), journal);
    }

    /// Another edit is made, kept and found again.
    private void goOn(Path again, Project kept) throws IOException {
        Edit renamed =
                new Edit.SetCodingRule(kept.codingRule() == CodingRule.FREE ? CodingRule.BLIND : CodingRule.FREE);
        try (EditSession session = EditSession.open(store, again)) {
            session.perform("Rule", renamed);
        }
        assertEquals(renamed.applyTo(kept), store.open(again).project());
        assertEquals(0, store.open(again).recovered());
        assertTrue(Files.notExists(again.resolve("project.journal")));
    }
}
