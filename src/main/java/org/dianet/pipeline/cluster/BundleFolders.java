package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.BundleStore;
import org.dianet.storage.StorageException;

/// The bundles in a folder: itself, or one for each row of a grid.
public final class BundleFolders {
    private BundleFolders() {}

    /// Whether the folder holds the bundles of a grid.
    public static boolean ofGrid(Path folder) {
        return Files.exists(folder.resolve(ReadAblations.GRID));
    }

    /// In the order of the grid; the folder itself if it holds none.
    public static List<Path> in(Path folder) throws StorageException {
        if (!ofGrid(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> rows = Files.list(folder.resolve("runs"))) {
            return rows.filter(row -> Files.exists(row.resolve(BundleStore.LIST)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StorageException("Cannot read " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
    }
}
