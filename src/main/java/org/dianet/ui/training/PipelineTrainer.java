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
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.pipeline.EvaluateLoso;
import org.dianet.pipeline.ReadRuns;
import org.dianet.pipeline.RunListener;
import org.dianet.pipeline.RunRequest;
import org.dianet.pipeline.TrainModel;
import org.dianet.storage.RunRecord;
import org.dianet.storage.StorageException;

/// The use cases, as the training screen needs them.
///
/// @param text a spec as its file has it
public record PipelineTrainer(
        LearningEngine learning,
        EvaluateLoso loso,
        TrainModel single,
        ReadRuns runs,
        Function<TrainingSpec, String> text)
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
    public void run(Evaluation evaluation, RunRequest request, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        switch (evaluation) {
            case LOSO -> loso.run(request, listener, context);
            case ALL_CLIPS -> single.run(request, listener, context);
        }
    }

    @Override
    public List<Unfinished> unfinished(Path projectFolder) throws IOException {
        List<Unfinished> unfinished = new ArrayList<>();
        for (ReadRuns.Found found : runs.of(projectFolder)) {
            if (found instanceof ReadRuns.Found.Intact(Path folder, RunRecord run)
                    && run.kind() == RunRecord.Kind.LOSO
                    && run.state() == RunRecord.State.PARTIAL) {
                unfinished.add(new Unfinished(
                        folder,
                        run.spec(),
                        runs.finished(folder, run).size(),
                        ReadRuns.folds(run).size()));
            }
        }
        return unfinished;
    }

    @Override
    public String json(TrainingSpec spec) {
        return text.apply(spec);
    }
}
