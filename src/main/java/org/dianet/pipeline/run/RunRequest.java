package org.dianet.pipeline.run;

import java.nio.file.Path;
import java.util.Set;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.run.Split;
import org.jspecify.annotations.Nullable;

/// The run to start.
///
/// @param folder the project's folder
/// @param run folder of the run
/// @param subjects held-out subjects to train now; empty for all
/// @param workers processes that train the folds
/// @param pictures whether the report shows example clips
/// @param split how the clips are divided; `null` for leave-one-subject-out, or as the run that is gone on with
public record RunRequest(
        Project project,
        Path folder,
        TrainingSpec spec,
        Path run,
        Start start,
        Set<SubjectId> subjects,
        Workers workers,
        RunOutput.Pictures pictures,
        @Nullable SplitPlan split) {

    public RunRequest {
        subjects = Set.copyOf(subjects);
        spec = absolute(spec);
    }

    /// A run goes on from whatever folder the program is started in.
    private static TrainingSpec absolute(TrainingSpec spec) {
        String weights = spec.network().weights();
        return weights == null
                ? spec
                : spec.withNetwork(spec.network()
                        .withWeights(
                                Path.of(weights).toAbsolutePath().normalize().toString()));
    }

    public enum Start {
        /// Refuses a folder that holds a run.
        NEW,
        /// Goes on with what the folder holds.
        RESUME
    }

    /// With example clips in the report.
    public RunRequest(
            Project project,
            Path folder,
            TrainingSpec spec,
            Path run,
            Start start,
            Set<SubjectId> subjects,
            Workers workers) {
        this(project, folder, spec, run, start, subjects, workers, RunOutput.Pictures.EXAMPLES, null);
    }

    public static RunRequest fresh(Project project, Path folder, TrainingSpec spec, Path run) {
        return new RunRequest(project, folder, spec, run, Start.NEW, Set.of(), Workers.NONE);
    }

    public RunRequest with(RunOutput.Pictures other) {
        return new RunRequest(project, folder, spec, run, start, subjects, workers, other, split);
    }

    /// @param other `null` as in the request
    public RunRequest with(@Nullable SplitPlan other) {
        return new RunRequest(project, folder, spec, run, start, subjects, workers, pictures, other);
    }

    /// The folds of some subjects only; all if none is named.
    public RunRequest of(Set<SubjectId> some) {
        return new RunRequest(project, folder, spec, run, start, some, workers, pictures, split);
    }

    /// The same in another folder.
    public RunRequest in(Path other) {
        return new RunRequest(project, folder, spec, other, start, subjects, workers, pictures, split);
    }

    SplitPlan plan() {
        return split == null ? Split.LOSO.plan() : split;
    }

    /// The same, but with the seeds that are trained from.
    RunRequest once() {
        return with(
                spec.withSeeds(plan().redrawn() ? plan().seeds(spec.execution().seeds()) : spec.trainedSeeds()));
    }

    public RunRequest with(TrainingSpec other) {
        return new RunRequest(project, folder, other, run, start, subjects, workers, pictures, split);
    }
}
