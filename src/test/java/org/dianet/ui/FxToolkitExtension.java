package org.dianet.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Starts the headless toolkit once for all tests of the process. The only owner of it.
public final class FxToolkitExtension implements BeforeAllCallback {
    private static final long PATIENCE_SECONDS = 120;
    /// For what the window does in the background, e.g. train, on a machine that is busy with other things.
    private static final long BACKGROUND_SECONDS = 300;

    @Override
    public void beforeAll(ExtensionContext context) {
        Toolkit.started();
    }

    /// Once a process, however many runs of JUnit there are in it.
    private static final class Toolkit {
        static {
            start();
        }

        private Toolkit() {}

        static void started() {}
    }

    private static void start() {
        CountDownLatch started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(started::countDown);
        try {
            if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the toolkit did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Runs `work` on the toolkit's thread and gives back its result.
    public static <T> T fx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("on the toolkit's thread", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the toolkit's thread is stuck", e);
        }
    }

    public static void fx(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until `condition` holds on the toolkit's thread.
    public static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BACKGROUND_SECONDS);
        while (!fx(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never happened: " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
