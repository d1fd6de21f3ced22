package org.dianet.ui.common.task;

import java.time.Duration;

/// The way onto the thread that owns the window. Tests run without one.
public interface UiThread {

    /// Runs `work` on the window's thread: at once if this is it, otherwise soon. May be called from any
    /// thread.
    void run(Runnable work);

    /// Runs `work` on the window's thread after `delay`, unless cancelled before. May be called from any thread.
    Pending after(Duration delay, Runnable work);

    /// Work that waits for its time.
    @FunctionalInterface
    interface Pending {
        void cancel();
    }
}
