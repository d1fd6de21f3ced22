package org.dianet.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.EngineInfo;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Landmark;
import org.dianet.pipeline.RunListener;
import org.dianet.pipeline.RunRequest;
import org.dianet.ui.UiBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingViewModelTest {
    @TempDir
    Path folder;

    private UiBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new UiBench(folder);
    }

    private TrainingViewModel model(Trainer trainer) {
        TrainingViewModel model = new TrainingViewModel(bench.tasks, bench.ui, Clock.systemUTC(), trainer, run -> {});
        model.project().bind(bench.workbench.openProject());
        model.active().set(true);
        return model;
    }

    @Test
    void anEngineThatCannotBeLoadedLeavesAnnotatingAlone() {
        TrainingViewModel model = model(new FakeTrainer("libtorch is missing. Run 'dianet doctor'."));
        assertEquals(
                "Training is not possible: libtorch is missing. Run 'dianet doctor'.",
                model.obstacle().get());
        model.start();
        assertNull(model.task().get());
        bench.workbench.mark(Landmark.APEX, new FrameIndex(15));
        assertEquals(1, bench.workbench.undoDepth().get());
        assertEquals(List.of(), bench.problems);
    }

    @Test
    void twoSubjectsAreEnoughToStart() {
        assertEquals("", model(new FakeTrainer("")).obstacle().get());
    }

    @Test
    void thePlanCountsTrainingsWithoutGuessingTime() {
        TrainingViewModel model = model(new FakeTrainer(""));
        assertEquals(
                "Hold out each of 2 subjects once, with one seed: 2 trainings of 30 epochs on everybody else.",
                PlanCard.lines(model.summary().get(), Presets.QUICK, Evaluation.LOSO)
                        .getFirst());
    }

    /// @param failure why the engine cannot be loaded; empty if it can
    private record FakeTrainer(String failure) implements Trainer {
        @Override
        public EngineInfo engine() throws EngineException {
            if (!failure.isEmpty()) {
                throw new EngineException(failure);
            }
            return new EngineInfo("fake", "1", List.of("cpu"));
        }

        @Override
        public void run(Evaluation evaluation, RunRequest request, RunListener listener, JobContext context) {
            throw new AssertionError("nothing was started");
        }

        @Override
        public List<Unfinished> unfinished(Path projectFolder) {
            return List.of();
        }

        @Override
        public String json(TrainingSpec spec) {
            return "{}";
        }
    }
}
