package org.dianet.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps a second program from writing into a run's folder. The run itself and each of its worker processes hold a part
/// of one file, so that a run that was killed is not gone on with while a worker of it is still writing.
public final class RunLock implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int PAUSE_MILLIS = 100;

    private final LockFile lock;

    private RunLock(LockFile lock) {
        this.lock = lock;
    }

    /// Waits a few seconds for workers that were left alone, which end by themselves.
    ///
    /// @throws StorageException if the folder is being written by another program, or cannot be written at all
    public static RunLock take(Path run) throws StorageException, InterruptedException {
        return take(
                run,
                "The run " + run
                        + " is being written by another program. Wait until it has ended, or name another folder.");
    }

    /// @param busy what is said if another program writes there, a sentence
    /// @throws StorageException as the other one
    public static RunLock take(Path run, String busy) throws StorageException, InterruptedException {
        try {
            Links.refuseInProject(run);
            Files.createDirectories(run);
            LockFile lock = LockFile.tryTake(file(run), 0, 1).orElseThrow(() -> new StorageException(busy));
            try {
                waitForWorkers(run);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
            return new RunLock(lock);
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw notWritable(run, e);
        }
    }

    private static void waitForWorkers(Path run) throws IOException, InterruptedException {
        for (int waited = 0; waited <= PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
            Optional<LockFile> all = LockFile.tryTake(workers(run), 0, Long.MAX_VALUE);
            if (all.isPresent()) {
                all.get().close();
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new StorageException("A worker process of an earlier start still writes into the run " + run
                + ". End it, or wait until it has ended.");
    }

    /// For a worker process.
    ///
    /// @param worker from 0
    /// @throws StorageException if another process is that worker
    public static RunLock takeAsWorker(Path run, int worker) throws StorageException {
        try {
            return LockFile.tryTake(workers(run), worker, 1)
                    .map(RunLock::new)
                    .orElseThrow(() -> new StorageException(
                            "Another process is already worker " + worker + " of the run " + run + "."));
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw notWritable(run, e);
        }
    }

    /// Takes away what a lock left in a folder in which no run was begun after all; the folder too if nothing else
    /// is in it.
    public static void forget(Path run) {
        try {
            Files.deleteIfExists(file(run));
            Files.deleteIfExists(workers(run));
            Files.deleteIfExists(run);
        } catch (IOException _) {
            // something else is in it, or it is in use: nothing of it is ours to take away
        }
    }

    /// Whether a run's folder has the lock and no run yet. Nothing is locked to find out: a program that holds a lock
    /// would lose it on some systems.
    public static boolean alone(Path run) {
        return Files.exists(file(run)) && !Files.exists(run.resolve("run.json"));
    }

    private static Path file(Path run) {
        return run.resolve("run.lock");
    }

    /// A file of its own: on some systems, closing a file gives up all that the process has locked in it.
    private static Path workers(Path run) {
        return run.resolve("workers.lock");
    }

    private static StorageException notWritable(Path run, IOException e) {
        return new StorageException("Cannot write in the run folder " + run + ": " + AtomicFile.reason(e) + ".", e);
    }

    @Override
    public void close() {
        lock.close();
    }
}
