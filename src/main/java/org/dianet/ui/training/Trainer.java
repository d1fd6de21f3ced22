package org.dianet.ui.training;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineInfo;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.pipeline.RunListener;
import org.dianet.pipeline.RunRequest;

/// The use cases behind the training screen.
public interface Trainer {

    EngineInfo engine() throws Exception;

    /// Checks a file of pretrained weights against a network.
    WeightsReport weights(Path file, Backbone backbone) throws Exception;

    /// Trains, and returns when the run is whole.
    void run(Evaluation evaluation, RunRequest request, RunListener listener, JobContext context) throws Exception;

    /// Leave-one-subject-out runs of a project that can go on, the newest first.
    List<Unfinished> unfinished(Path projectFolder) throws Exception;

    /// @return the spec as its file has it
    String json(TrainingSpec spec);

    /// A run some of whose folds are missing.
    record Unfinished(Path folder, TrainingSpec spec, int foldsDone, int folds) {
        public String name() {
            return String.valueOf(folder.getFileName());
        }
    }
}
