package org.dianet.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.EngineInfo;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.ablation.RunAblation;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.run.ChooseNested;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.ForeseeRun;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.run.TrainModel;
import org.dianet.run.RunRecord;
import org.dianet.storage.GridFiles;
import org.dianet.storage.StorageException;

/// The use cases, as the training screen needs them.
///
/// @param text a spec as its file has it
/// @param parse the other way
public record PipelineTrainer(
        LearningEngine learning,
        EvaluateLoso loso,
        ChooseNested nested,
        TrainModel single,
        RunAblation ablation,
        ReadRuns runs,
        ReadAblations ablations,
        ForeseeRun foresee,
        ChangeRuns change,
        GridFiles files,
        Function<TrainingSpec, String> text,
        Parse parse)
        implements Trainer {

    @Override
    public EngineInfo engine() throws EngineException {
        return learning.info();
    }

    @Override
    public WeightsReport weights(Path file, Backbone backbone) throws EngineException {
        return learning.weights(file, backbone);
    }

    @Override
    public void evaluate(RunRequest request, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        if (request.start() == RunRequest.Start.RESUME
                && runs.record(request.run()).nested()) {
            nested.run(nested.kept(request.run()), request, listener, context);
            return;
        }
        loso.run(request, listener, context);
    }

    @Override
    public void train(RunRequest request, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        single.run(request, listener, context);
    }

    @Override
    public void ablate(SpecGrid grid, RunRequest like, RunAblation.Listener listener, JobContext context)
            throws EngineException, StorageException {
        ablation.run(grid, like, like.run(), listener, context);
    }

    @Override
    public void choose(SpecGrid grid, RunRequest request, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        nested.run(grid, request, listener, context);
    }

    @Override
    public List<String> grids() {
        return files.ready();
    }

    @Override
    public SpecGrid grid(String name, TrainingSpec base) throws StorageException {
        return files.named(name, base);
    }

    @Override
    public List<Unfinished> unfinished(Path projectFolder) throws IOException {
        List<Unfinished> unfinished = new ArrayList<>();
        for (ReadAblations.Found found : ablations.of(projectFolder)) {
            if (found instanceof ReadAblations.Found.Intact intact && !intact.complete()) {
                unfinished.add(new Unfinished.Ablation(intact.folder(), intact.grid(), intact.rowsDone()));
            }
        }
        for (ReadRuns.Found found : runs.of(projectFolder)) {
            if (found instanceof ReadRuns.Found.Intact(Path folder, RunRecord run)
                    && run.kind() == RunRecord.Kind.LOSO
                    && run.state() == RunRecord.State.PARTIAL) {
                unfinished.add(new Unfinished.Run(
                        folder,
                        run.spec(),
                        runs.finished(folder, run).size(),
                        ReadRuns.folds(run).size()));
            }
        }
        return unfinished;
    }

    @Override
    public ForeseeRun.Foreseen foresee(Path projectFolder, ForeseeRun.Wanted wanted) throws IOException {
        return foresee.of(projectFolder, wanted);
    }

    @Override
    public ChangeRuns.Deleted discard(Unfinished work) throws StorageException, InterruptedException {
        return switch (work) {
            case Unfinished.Run run -> change.delete(run.folder());
            case Unfinished.Ablation table -> change.deleteAblation(table.folder());
        };
    }

    @Override
    public void restore(ChangeRuns.Deleted work) throws StorageException {
        change.restore(work);
    }

    @Override
    public String json(TrainingSpec spec) {
        return text.apply(spec);
    }

    @Override
    public TrainingSpec spec(String typed) throws StorageException {
        return parse.parse(typed);
    }

    /// Reads a spec as it is typed.
    public interface Parse {
        TrainingSpec parse(String typed) throws StorageException;
    }
}
