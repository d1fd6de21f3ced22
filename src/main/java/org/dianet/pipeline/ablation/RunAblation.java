package org.dianet.pipeline.ablation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.SpecGrid;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.run.RunsTime;
import org.dianet.storage.GridFiles;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Evaluates every row of a grid on the same folds with the same seeds. Each row is its own run folder, so that
/// a broken ablation continues where it stopped; the table is rewritten after every row.
public final class RunAblation {
    private final EvaluateLoso loso;
    private final ReadAblations read;
    private final AblationOutput output;

    public RunAblation(EvaluateLoso loso, RunStore store, GridFiles grids, AblationOutput output) {
        this.loso = loso;
        this.read = new ReadAblations(store, grids);
        this.output = output;
    }

    /// Hears which row is being evaluated.
    public interface Listener {
        /// @param position from 1
        RunListener rowStarted(String name, int position, int rows);
    }

    /// @param like project, folder, workers and whether to go on with what `out` holds; its spec and run are
    ///     not looked at
    /// @throws StorageException if `out` already holds an ablation
    /// @throws IllegalArgumentException if a row cannot be trained, or on other clips than the first
    /// @throws org.dianet.job.CancelledException if cancelled; finished folds and rows are kept
    public Ablation run(SpecGrid grid, RunRequest like, Path out, Listener listener, JobContext context)
            throws EngineException, StorageException {
        loso.check(grid.rows(), like);
        if (like.start() == RunRequest.Start.RESUME && !Files.isDirectory(out)) {
            throw new StorageException("There is no folder " + out
                    + " to continue. Name that of an ablation, or leave out --resume to begin one.");
        }
        if (like.start() == RunRequest.Start.NEW && Files.exists(out.resolve("runs"))) {
            throw new StorageException(
                    out + " already holds an ablation. Name another folder, or continue it with --resume.");
        }
        read.keep(grid, out);
        int count = grid.rows().size();
        RunsTime time =
                new RunsTime(grid.rows().stream().map(SpecGrid.Row::spec).toList(), "row");
        for (int i = 0; i < count; i++) {
            SpecGrid.Row row = grid.rows().get(i);
            Path run = ReadAblations.folder(out, i, grid);
            RunRequest.Start start =
                    Files.exists(run.resolve("run.json")) ? RunRequest.Start.RESUME : RunRequest.Start.NEW;
            RunRequest request = new RunRequest(
                            like.project(), like.folder(), row.spec(), run, start, Set.of(), like.workers())
                    .with(like.pictures())
                    .with(like.split());
            JobContext part = context.part(
                    "row " + (i + 1) + " of " + count + ", " + row.name(), (double) i / count, (i + 1.0) / count);
            loso.run(request, listener.rowStarted(row.name(), i + 1, count), time.runStarted(i, start, part));
            time.runEnded();
            output.write(out, read.table(grid, out));
        }
        return read.table(grid, out);
    }
}
