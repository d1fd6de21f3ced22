package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.dianet.cluster.ClusterException;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.SpecGrid;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationOutput;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.Folders;
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
        Path out = like.run().toAbsolutePath().normalize();
        if (Files.exists(out)) {
            throw new StorageException(out + " is there already. Name a new folder for the bundles.");
        }
        bundles.check(wanted.rows(), like);
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            Folders.delete(part);
            grids.write(part.resolve(ReadAblations.GRID), wanted);
            SpecGrid grid = grids.read(part.resolve(ReadAblations.GRID));
            int rows = grid.rows().size();
            for (int i = 0; i < rows; i++) {
                SpecGrid.Row row = grid.rows().get(i);
                Path bundle = ReadAblations.folder(part, i, grid);
                Files.createDirectories(bundle.resolveSibling(""));
                bundles.make(
                        like.with(row.spec()).in(bundle),
                        program,
                        context.part(row.name(), (double) i / rows, (i + 1.0) / rows));
            }
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException("Cannot write the bundles " + out + ": " + AtomicFile.reason(e) + ".", e);
        }
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
