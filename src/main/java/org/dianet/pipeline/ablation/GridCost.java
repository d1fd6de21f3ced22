package org.dianet.pipeline.ablation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dianet.evaluation.HeldOut;
import org.dianet.evaluation.SplitPlan;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.project.Project;
import org.dianet.pipeline.run.MeasureStep;
import org.dianet.pipeline.sample.LabelledClip;

/// What the rows of a grid would take before any is run: a training step of each is measured here and now, and
/// multiplied by the number of its steps.
///
/// @param rows in the order of the grid
public record GridCost(List<Row> rows) {
    /// Steps of a measurement; the first does not count, and the quickest of the others was least disturbed.
    private static final int STEPS = 3;

    public GridCost {
        rows = List.copyOf(rows);
    }

    /// @param trainings folds of all seeds
    /// @param steps of all trainings
    /// @param step seconds, the quicker of two; empty for a network that is fitted without steps
    public record Row(String name, long trainings, long steps, OptionalDouble step) {
        /// Of all trainings one after another; 0 for a network without steps, which takes seconds.
        public double seconds() {
            return step.isEmpty() ? 0 : step.getAsDouble() * steps;
        }
    }

    public double seconds() {
        return rows.stream().mapToDouble(Row::seconds).sum();
    }

    /// @param split how the clips would be divided
    /// @throws IllegalArgumentException if the labelled clips cannot be divided so
    public static GridCost of(
            LearningEngine engine, SpecGrid grid, Project project, SplitPlan split, JobContext context)
            throws EngineException {
        List<LabelledClip> clips =
                LabelledClip.of(project).stream().filter(split::takes).toList();
        Map<TrainingSpec, OptionalDouble> measured = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            SpecGrid.Row row = grid.rows().get(i);
            context.checkCancelled();
            JobContext part = context.part(
                    "measuring " + row.name(),
                    (double) i / grid.rows().size(),
                    (i + 1.0) / grid.rows().size());
            TrainingSpec trial = trial(row.spec());
            if (!measured.containsKey(trial)) {
                measured.put(trial, step(engine, trial, part));
            }
            rows.add(row(row, split, clips, measured.getOrDefault(trial, OptionalDouble.empty())));
        }
        return new GridCost(rows);
    }

    private static Row row(SpecGrid.Row row, SplitPlan split, List<LabelledClip> clips, OptionalDouble step) {
        List<Long> seeds = split.redrawn()
                ? split.seeds(row.spec().execution().seeds())
                : row.spec().trainedSeeds();
        long trainings = 0;
        long steps = 0;
        for (long seed : seeds) {
            for (HeldOut held : split.heldOut(clips, seed)) {
                long learnt = clips.stream()
                        .filter(clip -> !held.holds(clip.subject()))
                        .count();
                trainings++;
                steps += row.spec().optimisation().epochs()
                        * Math.ceilDiv(learnt, row.spec().optimisation().batch());
            }
        }
        return new Row(row.name(), trainings, row.spec().deterministic() ? 0 : steps, step);
    }

    /// The same step, whatever the number of epochs and seeds; rows that differ in no more are measured once.
    private static TrainingSpec trial(TrainingSpec spec) {
        return spec.withRun(
                        List.of(1L),
                        STEPS,
                        spec.execution().device(),
                        Math.max(1, spec.execution().threads()))
                .withStop(StopRule.FIXED);
    }

    private static OptionalDouble step(LearningEngine engine, TrainingSpec trial, JobContext context)
            throws EngineException {
        if (trial.deterministic()) {
            return OptionalDouble.empty();
        }
        double[] seconds = new MeasureStep(engine).seconds(trial, context);
        Arrays.sort(seconds);
        return seconds.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds[0]);
    }
}
