package org.dianet.cli.common;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.storage.json.Json;
import picocli.CommandLine;

/// Where a command writes: results to standard output, progress to standard error. Ctrl-C cancels it and waits until
/// the work has kept what was finished.
public final class Console implements JobContext, AutoCloseable {
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final int BAR = 30;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread onInterrupt = Thread.ofPlatform().unstarted(this::cancelAndWait);
    private volatile boolean cancelled;
    private long lastReport;
    private boolean barShown;

    Console(CommandLine line, boolean json) {
        this.out = line.getOut();
        this.err = line.getErr();
        this.json = json;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    private void cancelAndWait() {
        cancelled = true;
        try {
            ended.await(30, TimeUnit.SECONDS);
            Thread.sleep(200); // for the last line about it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A line for people; left out with `--json`.
    public void print(String line) {
        if (!json) {
            out.println(line);
            out.flush();
        }
    }

    /// The one JSON object of a command; left out without `--json`.
    public void json(Map<String, ?> object) {
        if (json) {
            out.println(Json.compact(object));
            out.flush();
        }
    }

    /// A line about the work, not a result.
    public void note(String line) {
        endBar();
        err.println(line);
        err.flush();
    }

    @Override
    public synchronized void report(Progress progress) {
        long now = System.nanoTime();
        boolean last = progress.known() && progress.fraction() >= 1;
        if (!last && lastReport != 0 && now - lastReport < (terminal ? QUIET_NANOS / 20 : QUIET_NANOS)) {
            return;
        }
        lastReport = now;
        String percent = progress.known() ? String.format(Locale.ROOT, "%3.0f%%", 100 * progress.fraction()) : "   …";
        if (terminal) {
            int full = progress.known() ? (int) Math.round(BAR * progress.fraction()) : 0;
            err.print(
                    "\r\033[K" + "█".repeat(full) + "░".repeat(BAR - full) + " " + percent + " " + progress.message());
            barShown = true;
        } else {
            err.println(percent + " " + progress.message());
        }
        err.flush();
    }

    private void endBar() {
        if (barShown) {
            err.println();
            barShown = false;
        }
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    @Override
    public void close() {
        endBar();
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // already ending: the hook is waiting for us
        }
    }
}
