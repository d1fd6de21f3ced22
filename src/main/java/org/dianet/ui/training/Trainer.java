package org.dianet.ui.training;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineInfo;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.pipeline.ablation.RunAblation;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.run.ForeseeRun;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;

/// The use cases behind the training screen.
public interface Trainer {

    EngineInfo engine() throws Exception;

    /// Checks a file of pretrained weights against a network.
    WeightsReport weights(Path file, Backbone backbone) throws Exception;

    /// Trains a fold per subject, and returns when the run is whole.
    void evaluate(RunRequest request, RunListener listener, JobContext context) throws Exception;

    /// Trains one model on all clips.
    void train(RunRequest request, RunListener listener, JobContext context) throws Exception;

    /// Evaluates every row of a grid, and returns when all are whole.
    ///
    /// @param like its run is the ablation's folder
    void ablate(SpecGrid grid, RunRequest like, RunAblation.Listener listener, JobContext context) throws Exception;

    /// Chooses the settings of each fold from the rows of a grid, and returns when all folds are tested.
    void choose(SpecGrid grid, RunRequest request, RunListener listener, JobContext context) throws Exception;

    /// Names of the grids that come with the program.
    List<String> grids();

    /// @param name of a grid that comes with the program, or a file
    /// @param base what its rows change
    SpecGrid grid(String name, TrainingSpec base) throws Exception;

    /// What can be resumed in a project, newest first and ablations before runs.
    List<Unfinished> unfinished(Path projectFolder) throws Exception;

    /// What trainings to come will take of time, memory and disk.
    ForeseeRun.Foreseen foresee(Path projectFolder, ForeseeRun.Wanted wanted) throws Exception;

    /// Puts unfinished work aside.
    ChangeRuns.Deleted discard(Unfinished work) throws Exception;

    void restore(ChangeRuns.Deleted work) throws Exception;

    /// @return the spec as its file has it
    String json(TrainingSpec spec);

    /// The spec of a text.
    ///
    /// @throws Exception if it is none; the message is a sentence that names the field
    TrainingSpec spec(String text) throws Exception;

    /// Work that was cancelled or broken off.
    sealed interface Unfinished {
        Path folder();

        default String name() {
            return String.valueOf(folder().getFileName());
        }

        /// A run some of whose folds are missing.
        record Run(Path folder, TrainingSpec spec, int foldsDone, int folds) implements Unfinished {}

        /// An ablation some of whose rows are missing.
        record Ablation(Path folder, SpecGrid grid, int rowsDone) implements Unfinished {}
    }
}
