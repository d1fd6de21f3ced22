package org.dianet.pipeline.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Backbone;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.wording.Durations;

/// Says next to a run's own progress what comes after it, where several are trained one after another. The time of a
/// run to come is only said where a network of its kind was timed by a run before; runs of other networks are counted.
public final class RunsTime {
    private final List<TrainingSpec> specs;
    private final String noun;

    /// Seconds a unit of work, by backbone, of the run that was timed last.
    private final Map<Backbone, Double> rates = new EnumMap<>(Backbone.class);

    private int current;
    private long begun;
    private boolean timed;

    /// @param specs of all runs, in order
    /// @param noun what a run is called, e.g. `row`
    public RunsTime(List<TrainingSpec> specs, String noun) {
        this.specs = List.copyOf(specs);
        this.noun = noun;
    }

    /// @param start a run that is continued is not timed: part of it was done before
    public JobContext runStarted(int index, RunRequest.Start start, JobContext run) {
        current = index;
        begun = System.nanoTime();
        timed = start == RunRequest.Start.NEW;
        String after = after();
        return new JobContext() {
            @Override
            public void report(Progress progress) {
                run.report(
                        after.isEmpty()
                                ? progress
                                : new Progress(progress.fraction(), progress.message() + after, progress.pace()));
            }

            @Override
            public void checkCancelled() {
                run.checkCancelled();
            }
        };
    }

    public void runEnded() {
        runEnded((System.nanoTime() - begun) / 1e9);
    }

    void runEnded(double seconds) {
        if (timed) {
            TrainingSpec spec = specs.get(current);
            rates.put(spec.network().backbone(), seconds / work(spec));
        }
    }

    /// What comes after the one that runs; empty for the last.
    String after() {
        List<TrainingSpec> ahead = specs.subList(current + 1, specs.size());
        if (ahead.isEmpty()) {
            return "";
        }
        double seconds = 0;
        for (TrainingSpec spec : ahead) {
            Double rate = rates.get(spec.network().backbone());
            seconds += rate == null ? Double.NaN : rate * work(spec);
        }
        String count = ahead.size() == 1 ? "one " + noun : Words.count(ahead.size(), noun);
        return "; then " + count + (Double.isNaN(seconds) ? " not timed yet" : ", " + Durations.about(seconds));
    }

    /// Proportional to the pixels that a training takes in.
    private static double work(TrainingSpec spec) {
        return (double) spec.execution().seeds().size()
                * spec.optimisation().epochs()
                * spec.images().pixels();
    }
}
