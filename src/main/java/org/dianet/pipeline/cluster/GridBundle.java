package org.dianet.pipeline.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dianet.cluster.ClusterException;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.SpecGrid;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationOutput;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.storage.GridFiles;
import org.dianet.storage.StorageException;

/// A whole grid for machines elsewhere: a bundle for each row, in the folders in which an ablation has its
/// runs.
public final class GridBundle {
    private final GridFiles grids;

    public GridBundle(GridFiles grids) {
        this.grids = grids;
    }

    /// @param like project, folder and split of every row; its run is the folder of the bundles, which must
    ///     not be there
    public void make(SpecGrid wanted, RunRequest like, MakeBundle bundles, FoldProgram program, JobContext context)
            throws EngineException, StorageException {
        if (program instanceof FoldProgram.Packed) {
            throw new StorageException("Each row would pack the image again. Put the image on the cluster and name it"
                    + " with --program.");
        }
        bundles.check(wanted.rows(), like);
        NewFolder.make(like.run(), "bundles", part -> {
            grids.write(part.resolve(ReadAblations.GRID), wanted);
            SpecGrid grid = grids.read(part.resolve(ReadAblations.GRID));
            int rows = grid.rows().size();
            for (int i = 0; i < rows; i++) {
                SpecGrid.Row row = grid.rows().get(i);
                Path bundle = ReadAblations.folder(part, i, grid);
                Files.createDirectories(bundle.resolveSibling(""));
                var _ = bundles.make(
                        like.with(row.spec()).in(bundle),
                        program,
                        context.part(row.name(), (double) i / rows, (i + 1.0) / rows));
            }
        });
    }

    /// Collects every row into an ablation with its table.
    ///
    /// @param folder of the bundles
    /// @param out folder of the ablation
    /// @return empty if no fold of any row is done
    public Optional<Ablation> collect(
            Path folder, Path out, CollectFolds folds, ReadAblations read, AblationOutput output, JobContext context)
            throws StorageException, ClusterException, InterruptedException {
        SpecGrid grid = grids.read(folder.resolve(ReadAblations.GRID));
        CollectedFolder.checkAblation(out);
        read.keep(grid, out);
        boolean any = false;
        int rows = grid.rows().size();
        for (int i = 0; i < rows; i++) {
            any |= folds.collect(
                            ReadAblations.folder(folder, i, grid),
                            ReadAblations.folder(out, i, grid),
                            context.part(grid.rows().get(i).name(), (double) i / rows, (i + 1.0) / rows))
                    .isPresent();
        }
        if (!any) {
            return Optional.empty();
        }
        Ablation table = read.table(grid, out);
        output.write(out, table);
        return Optional.of(table);
    }
}
