package org.dianet.pipeline.fold;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dianet.job.ThisProgram;
import org.jspecify.annotations.Nullable;

/// One worker process as the run sees it.
final class WorkerProcess {
    /// The hidden command of a worker process.
    static final String COMMAND = "fold-worker";

    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final BufferedReader said;
    private final BufferedWriter told;
    private final Path log;
    private @Nullable FoldTask task;

    private WorkerProcess(Process process, Path log) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        this.told = process.outputWriter(StandardCharsets.UTF_8);
        this.log = log;
    }

    /// @param number from 0
    /// @throws IOException if the system does not start it
    static WorkerProcess start(Path run, int number, int workers, int threads) throws IOException {
        Path log = Files.createTempFile("dianet-worker-" + number + "-", ".log");
        Process process = ThisProgram.start(
                        workers,
                        threads,
                        COMMAND,
                        run.toAbsolutePath().toString(),
                        Integer.toString(number),
                        Long.toString(ProcessHandle.current().pid()))
                .redirectError(log.toFile())
                .start();
        return new WorkerProcess(process, log);
    }

    Optional<FoldTask> task() {
        return Optional.ofNullable(task);
    }

    /// @param position of the fold among all of the run
    void train(FoldTask next, int position) {
        task = next;
        try {
            told.write(position + "\n");
            told.flush();
        } catch (IOException e) {
            // it is dead, which the next look at it shows
        }
    }

    void free() {
        task = null;
    }

    /// Its output since the last call; never waits.
    Optional<WorkerLine> next() throws IOException {
        while (said.ready()) {
            String line = said.readLine();
            Optional<WorkerLine> known = line == null ? Optional.empty() : WorkerLine.of(line);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    boolean dead() {
        return !process.isAlive();
    }

    /// How it ended, for a sentence.
    String end() {
        String last = "";
        try {
            List<String> lines = Files.readAllLines(log);
            last = lines.isEmpty() ? "" : ", last line: " + lines.getLast().strip();
        } catch (IOException e) {
            // the code alone has to do
        }
        return "code " + process.exitValue() + last;
    }

    /// Ends it if need be and waits, so that it writes nothing more.
    void close() {
        try {
            told.close();
        } catch (IOException e) {
            // it is dead already
        }
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Files.deleteIfExists(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // a left-over log in the folder for temporary files
        }
    }
}
