package org.dianet.pipeline.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.run.RunRecord;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Notes on runs, and deleted runs. A deleted run is only moved, so that it can be restored.
public final class ChangeRuns {
    private static final String NOTES = "notes.txt";
    private static final String TAGS = "tags.txt";
    private static final String REPORT = "report.html";
    private static final String DELETED = ".deleted";

    private final RunStore store;
    private final Optional<RunOutput> report;

    public ChangeRuns(RunStore store) {
        this.store = store;
        this.report = Optional.empty();
    }

    /// @param report is written once more where a note changes, since it holds it
    public ChangeRuns(RunStore store, RunOutput report) {
        this.store = store;
        this.report = Optional.of(report);
    }

    /// A deleted run.
    ///
    /// @param run where it was
    /// @param kept where it is now
    public record Deleted(Path run, Path kept) {}

    /// The note of a run; empty if none.
    public String notes(Path run) throws StorageException {
        return lines(run.resolve(NOTES));
    }

    private static String lines(Path file) throws StorageException {
        if (!Files.exists(file)) {
            return "";
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    public void note(Path run, String text) throws StorageException {
        store.writeText(run, NOTES, text);
        if (report.isPresent() && Files.exists(run.resolve(REPORT))) {
            RunRecord record = store.read(run);
            report.get().write(run, record, new ReadRuns(store).predictions(run, record));
        }
    }

    /// The tags of a run, in the order of tagging.
    public List<String> tags(Path run) throws StorageException {
        return lines(run.resolve(TAGS)).lines().filter(tag -> !tag.isBlank()).toList();
    }

    /// Tags a run in the place of what it was tagged with.
    ///
    /// @throws IllegalArgumentException if a tag is empty or of several lines
    public void tag(Path run, List<String> tags) throws StorageException {
        for (String tag : tags) {
            if (tag.isBlank() || tag.lines().count() > 1) {
                throw new IllegalArgumentException("A tag is one line of text, not \"" + tag + "\"");
            }
        }
        store.writeText(
                run,
                TAGS,
                tags.stream().map(tag -> tag.strip() + "\n").distinct().collect(Collectors.joining()));
    }

    /// Puts an ablation aside with all its runs.
    ///
    /// @throws StorageException if there is no such ablation, or a program is writing into a run of it
    public Deleted deleteAblation(Path ablation) throws StorageException, InterruptedException {
        if (!Files.isDirectory(ablation)) {
            throw new StorageException("There is no ablation " + ablation + ".");
        }
        List<RunLock> locks = new ArrayList<>();
        try {
            Path runs = ablation.resolve("runs");
            if (Files.isDirectory(runs)) {
                try (Stream<Path> entries = Files.list(runs)) {
                    for (Path run : entries.filter(Files::isDirectory).sorted().toList()) {
                        locks.add(RunLock.take(run));
                    }
                }
            }
            return moved(ablation);
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException("Cannot delete the ablation " + ablation + ": " + AtomicFile.reason(e) + ".", e);
        } finally {
            locks.forEach(RunLock::close);
        }
    }

    private static Deleted moved(Path folder) throws IOException {
        Path deleted = folder.resolveSibling(DELETED);
        Files.createDirectories(deleted);
        Path kept = free(deleted, String.valueOf(folder.getFileName()));
        Files.move(folder, kept, StandardCopyOption.ATOMIC_MOVE);
        return new Deleted(folder, kept);
    }

    /// @throws StorageException if there is no such run, or a program is writing into it
    public Deleted delete(Path run) throws StorageException, InterruptedException {
        if (!Files.isDirectory(run)) {
            throw new StorageException("There is no run " + run + ".");
        }
        try (RunLock _ = RunLock.take(run)) {
            return moved(run);
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException("Cannot delete the run " + run + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    /// The run that was last deleted under a name.
    ///
    /// @throws StorageException if there is none
    public static Deleted deleted(Path run) throws StorageException {
        Path folder = run.resolveSibling(DELETED);
        String name = String.valueOf(run.getFileName());
        Path last = folder.resolve(name);
        for (int i = 2; Files.exists(folder.resolve(name + "-" + i)); i++) {
            last = folder.resolve(name + "-" + i);
        }
        if (!Files.isDirectory(last)) {
            throw new StorageException("There is no deleted run " + name + " in " + folder + ".");
        }
        return new Deleted(run, last);
    }

    private static Path free(Path folder, String name) {
        Path free = folder.resolve(name);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(name + "-" + i);
        }
        return free;
    }

    /// @throws StorageException if another run has taken its place, or it is gone
    public void restore(Deleted deleted) throws StorageException {
        if (Files.exists(deleted.run())) {
            throw new StorageException("Another run is called " + deleted.run().getFileName()
                    + " now; rename it to restore the deleted run.");
        }
        try {
            Files.move(deleted.kept(), deleted.run(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot restore the run " + deleted.kept() + ": " + AtomicFile.reason(e) + ".", e);
        }
    }
}
