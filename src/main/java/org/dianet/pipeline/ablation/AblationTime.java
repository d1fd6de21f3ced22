package org.dianet.pipeline.ablation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Backbone;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.wording.Durations;

/// Says next to a row's own progress what comes after it. The time of a row to come is only said where a
/// network of its kind was timed by a row before; rows of other networks are counted.
final class AblationTime {
    private final List<SpecGrid.Row> rows;

    /// Seconds a unit of work, by backbone, of the row that was timed last.
    private final Map<Backbone, Double> rates = new EnumMap<>(Backbone.class);

    private int current;
    private long begun;
    private boolean timed;

    AblationTime(List<SpecGrid.Row> rows) {
        this.rows = rows;
    }

    /// @param start a row that is continued is not timed: part of it was done before
    JobContext rowStarted(int index, RunRequest.Start start, JobContext row) {
        current = index;
        begun = System.nanoTime();
        timed = start == RunRequest.Start.NEW;
        String after = after();
        return new JobContext() {
            @Override
            public void report(Progress progress) {
                row.report(
                        after.isEmpty()
                                ? progress
                                : new Progress(progress.fraction(), progress.message() + after, progress.pace()));
            }

            @Override
            public void checkCancelled() {
                row.checkCancelled();
            }
        };
    }

    void rowEnded() {
        rowEnded((System.nanoTime() - begun) / 1e9);
    }

    void rowEnded(double seconds) {
        if (timed) {
            TrainingSpec spec = rows.get(current).spec();
            rates.put(spec.network().backbone(), seconds / work(spec));
        }
    }

    /// What comes after the row that runs; empty for the last.
    String after() {
        List<SpecGrid.Row> ahead = rows.subList(current + 1, rows.size());
        if (ahead.isEmpty()) {
            return "";
        }
        double seconds = 0;
        for (SpecGrid.Row row : ahead) {
            Double rate = rates.get(row.spec().network().backbone());
            seconds += rate == null ? Double.NaN : rate * work(row.spec());
        }
        String count = ahead.size() == 1 ? "one row" : ahead.size() + " rows";
        return "; then " + count + (Double.isNaN(seconds) ? " not timed yet" : ", " + Durations.about(seconds));
    }

    /// Proportional to the pixels that a training takes in.
    private static double work(TrainingSpec spec) {
        return (double) spec.execution().seeds().size()
                * spec.optimisation().epochs()
                * spec.images().pixels();
    }
}
