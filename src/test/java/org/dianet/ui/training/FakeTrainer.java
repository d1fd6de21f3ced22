package org.dianet.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineCheck;
import org.dianet.learning.EngineException;
import org.dianet.learning.EngineInfo;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.pipeline.ablation.RunAblation;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.run.ForeseeRun;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonGridFiles;
import org.dianet.storage.json.SpecJson;

/// A trainer that knows an engine and weights, and starts nothing.
class FakeTrainer implements Trainer {
    private final String failure;

    /// @param failure why the engine cannot be loaded; empty if it can
    FakeTrainer(String failure) {
        this.failure = failure;
    }

    @Override
    public EngineInfo engine() throws EngineException {
        if (!failure.isEmpty()) {
            throw new EngineException(failure);
        }
        return new EngineInfo(
                "fake",
                "1",
                List.of("cpu"),
                List.of("cpu: 2 cores"),
                "cpu",
                "auto uses cpu.",
                new EngineCheck("Example CPU", EngineCheck.DEFAULT, "right", true, 0));
    }

    @Override
    public WeightsReport weights(Path file, Backbone backbone) throws EngineException {
        if (!file.endsWith("resnet18.pth")) {
            throw new EngineException(file + " is refused as weights: it is cut off");
        }
        return new WeightsReport(
                "resnet18.pth",
                "pth",
                "0123456789abcdef",
                "torchvision",
                100,
                List.of(),
                List.of("extra"),
                3,
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    public void evaluate(RunRequest request, RunListener listener, JobContext context) {
        throw new AssertionError("nothing was started");
    }

    @Override
    public void train(RunRequest request, RunListener listener, JobContext context) {
        throw new AssertionError("nothing was started");
    }

    @Override
    public void ablate(SpecGrid grid, RunRequest like, RunAblation.Listener listener, JobContext context) {
        throw new AssertionError("nothing was started");
    }

    @Override
    public void choose(SpecGrid grid, RunRequest request, RunListener listener, JobContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> grids() {
        return new JsonGridFiles().ready();
    }

    @Override
    public SpecGrid grid(String name, TrainingSpec base) throws StorageException {
        return new JsonGridFiles().named(name, base);
    }

    @Override
    public List<Unfinished> unfinished(Path projectFolder) {
        return List.of();
    }

    @Override
    public ForeseeRun.Foreseen foresee(Path projectFolder, ForeseeRun.Wanted wanted) {
        return new ForeseeRun.Foreseen(Optional.empty(), List.of(), 300_000_000, 1_000_000, 0);
    }

    @Override
    public ChangeRuns.Deleted discard(Unfinished work) {
        throw new AssertionError("nothing is unfinished");
    }

    @Override
    public void restore(ChangeRuns.Deleted work) {
        throw new AssertionError("nothing was deleted");
    }

    @Override
    public String json(TrainingSpec spec) {
        return Json.pretty(SpecJson.toJson(spec));
    }

    @Override
    public TrainingSpec spec(String text) throws StorageException {
        return SpecJson.parse(text);
    }
}
