package org.dianet.storage.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProjectChanges;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.Journal;
import org.dianet.storage.JournalContent;
import org.dianet.storage.ProjectStore.Opened;
import org.dianet.storage.StorageException;

/// Brings a project back from its file and its journal, without changing either.
final class ProjectReader {
    private static final int LOOKS = 10;
    private static final long PAUSE_NANOS = 2_000_000;

    private final Path folder;
    private final List<String> notes = new ArrayList<>();
    private int recovered;

    ProjectReader(Path folder) {
        this.folder = folder;
    }

    Opened read() throws StorageException {
        // The journal first: if another program saves in between, the newer file holds at least these edits.
        JournalContent journal = journal();
        ProjectCodec.Content content = content();
        Project project = content.project();
        for (JournalContent.Line line : journal.lines()) {
            if (line.sequence() > content.journal()) {
                project = replayed(project, line);
            }
        }
        return new Opened(project, folder, recovered, ProjectChanges.between(content.project(), project), notes);
    }

    /// The number of the last journal line that the project file holds.
    long savedSequence() throws StorageException {
        return content().journal();
    }

    private Project replayed(Project project, JournalContent.Line line) {
        Project result = project;
        try {
            for (Edit edit : EditCodec.fromJson(line.edits())) {
                result = edit.applyTo(result);
            }
            recovered++;
            return result;
        } catch (RuntimeException e) {
            notes.add("An edit of the journal (line " + line.sequence() + ") could not be applied and was left out: "
                    + e.getMessage() + ".");
            return project;
        }
    }

    private JournalContent journal() throws StorageException {
        Path file = folder.resolve(JsonProjectStore.JOURNAL);
        try {
            JournalContent content = JournalContent.read(file);
            // Another program may be writing its last line at this moment.
            for (int look = 0; content.torn() && look < LOOKS; look++) {
                LockSupport.parkNanos(PAUSE_NANOS);
                content = JournalContent.read(file);
            }
            if (content.torn()) {
                notes.add("The last edit was not written to the end when the program stopped and was left out.");
            }
            if (content.damagedLines() > 0) {
                notes.add(content.damagedLines() + " damaged lines of " + file
                        + " were left out; the damaged journal is kept as "
                        + Journal.damaged(file).getFileName() + " when the project is edited.");
            }
            return content;
        } catch (IOException e) {
            throw new StorageException("Cannot read the journal " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private ProjectCodec.Content content() throws StorageException {
        Path file = folder.resolve(JsonProjectStore.PROJECT);
        Path lastGood = folder.resolve(JsonProjectStore.LAST_GOOD);
        if (Files.exists(file)) {
            return parsed(file, offer(lastGood));
        }
        notes.add(JsonProjectStore.PROJECT + " is missing; the last good copy " + JsonProjectStore.LAST_GOOD
                + " was opened instead.");
        return parsed(lastGood, "");
    }

    private static String offer(Path lastGood) {
        return Files.exists(lastGood)
                ? " The last good copy is " + lastGood + "; rename it to " + JsonProjectStore.PROJECT + " to use it."
                : "";
    }

    static ProjectCodec.Content parsed(Path file, String offer) throws StorageException {
        try {
            return ProjectCodec.fromJson(JsonText.read(file));
        } catch (ProjectCodec.NewerVersion e) {
            throw new StorageException("Cannot open " + file + ": " + e.getMessage() + ".", e);
        } catch (Malformed e) {
            throw new StorageException(file + " is damaged: " + e.getMessage() + "." + offer, e);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }
}
