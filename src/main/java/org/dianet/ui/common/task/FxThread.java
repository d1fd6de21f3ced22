package org.dianet.ui.common.task;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/// JavaFX's application thread.
public final class FxThread implements UiThread {

    @Override
    public void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    @Override
    public Pending after(Duration delay, Runnable work) {
        AtomicBoolean cancelled = new AtomicBoolean();
        run(() -> {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
            pause.setOnFinished(_ -> {
                if (!cancelled.get()) {
                    work.run();
                }
            });
            pause.play();
        });
        return () -> cancelled.set(true);
    }
}
