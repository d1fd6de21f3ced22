package org.dianet;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Processes of tests. Each is ended after some minutes, with what it started, so that a test that reads from it or
/// waits for it goes on whatever happens.
public final class BoundedProcess {
    private static final long MINUTES = 6;

    private BoundedProcess() {}

    public static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(() -> kill(process));
        return process;
    }

    /// Its exit code.
    public static int end(Process process) throws InterruptedException {
        if (!process.waitFor(MINUTES + 1, TimeUnit.MINUTES)) {
            throw new AssertionError("a process that was killed does not end");
        }
        return process.exitValue();
    }

    /// Ends it at once and waits until it has ended. Its children are left alone, as by a kill from outside.
    public static void kill(Process process) {
        // Unlike the process, its handle leaves what it said readable.
        process.toHandle().destroyForcibly();
        try {
            end(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
