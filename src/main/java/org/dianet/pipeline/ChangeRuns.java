package org.dianet.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Notes on runs, and runs put aside. A deleted run is only moved, so that it can be had back.
public final class ChangeRuns {
    private static final String NOTES = "notes.txt";
    private static final String DELETED = ".deleted";

    private final RunStore store;

    public ChangeRuns(RunStore store) {
        this.store = store;
    }

    /// A run that was put aside.
    ///
    /// @param run where it was
    /// @param kept where it is now
    public record Deleted(Path run, Path kept) {}

    /// What was noted on a run; empty if nothing was.
    public String notes(Path run) throws StorageException {
        Path file = run.resolve(NOTES);
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
    }

    /// @throws StorageException if there is no such run, or a program is writing into it
    public Deleted delete(Path run) throws StorageException, InterruptedException {
        if (!Files.isDirectory(run)) {
            throw new StorageException("There is no run " + run + ".");
        }
        try (RunLock _ = RunLock.take(run)) {
            Path folder = run.resolveSibling(DELETED);
            Files.createDirectories(folder);
            Path kept = free(folder, String.valueOf(run.getFileName()));
            Files.move(run, kept, StandardCopyOption.ATOMIC_MOVE);
            return new Deleted(run, kept);
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
                    + " by now; rename it to have the deleted one back.");
        }
        try {
            Files.move(deleted.kept(), deleted.run(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot bring back the run " + deleted.kept() + ": " + AtomicFile.reason(e) + ".", e);
        }
    }
}
