package org.dianet.ui.training;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Labeled;
import org.dianet.job.ThreadedJobRunner;
import org.dianet.learning.EngineException;
import org.dianet.learning.EngineInfo;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.task.FxThread;
import org.dianet.ui.common.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A run that is started while the engine is still being checked, as on a new computer.
@ExtendWith(FxToolkitExtension.class)
class WaitingRunTest {
    @TempDir
    Path folder;

    private final CountDownLatch checked = new CountDownLatch(1);

    private final class SlowEngine extends FakeTrainer {
        SlowEngine() {
            super("");
        }

        @Override
        public EngineInfo engine() throws EngineException {
            try {
                assertTrue(checked.await(2, TimeUnit.MINUTES));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return super.engine();
        }
    }

    @Test
    void itSaysWhatItWaitsForAndIsCancelledAtOnce() throws IOException {
        UiRig bench = new UiRig(folder);
        try (ThreadedJobRunner runner = new ThreadedJobRunner()) {
            FxThread ui = new FxThread();
            Tasks tasks = new Tasks(runner, ui, Clock.systemUTC(), bench.problems::add);
            TrainingViewModel model = fx(() -> {
                TrainingViewModel made = new TrainingViewModel(
                        tasks,
                        ui,
                        Clock.systemUTC(),
                        new SlowEngine(),
                        new SimpleStringProperty(""),
                        Elsewhere.NONE,
                        run -> {},
                        table -> {});
                made.project().bind(bench.workbench.session().openProject());
                made.active().set(true);
                return made;
            });
            ProgressCard card = fx(() -> new ProgressCard(model));
            fx(model::start);
            assertTrue(words(card).startsWith("Waiting until the learning engine is loaded and checked."), words(card));
            fx(model::cancel);
            await("the end", () -> model.task().get() == null);
            assertEquals("Cancelled before it started.", words(card));
            assertEquals(1, checked.getCount(), "the check still goes on");
            checked.countDown();
            await("the engine", () -> model.engine().get() instanceof EngineState.Ready);
            assertNull(fx(() -> model.task().get()));
        }
    }

    private static String words(ProgressCard card) {
        return fx(() -> ((Labeled) card.lookup("#run-message")).getText());
    }
}
