package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.BundleStore;
import org.dianet.storage.StorageException;

/// Where a run may be collected: a folder that is new, empty or of that run.
final class CollectedFolder {
    private static final String RUN = "run.json";

    private CollectedFolder() {}

    /// @throws StorageException if the folder is neither new nor empty and holds no run
    static void checkRun(Path out) throws StorageException {
        check(out, RUN, "run");
    }

    /// @throws StorageException if the folder is neither new nor empty and holds no ablation
    static void checkAblation(Path out) throws StorageException {
        check(out, ReadAblations.GRID, "ablation");
    }

    private static void check(Path out, String mark, String what) throws StorageException {
        Path folder = out.toAbsolutePath().normalize();
        for (Path in = folder; in != null; in = in.getParent()) {
            if (Files.exists(in.resolve(BundleStore.LIST)) || (in.equals(folder) && ofBundles(in))) {
                throw other(out, "is a bundle, or lies in one", what);
            }
        }
        if (Files.exists(folder.resolve("project.json"))) {
            throw other(out, "is a project", what);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw other(out, "is a file", what);
        }
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(mark)) && !empty(folder)) {
            throw other(out, "is not empty and holds no " + what, what);
        }
    }

    /// A grid whose rows are bundles, not runs.
    private static boolean ofBundles(Path folder) throws StorageException {
        return BundleFolders.ofGrid(folder)
                && Files.isDirectory(folder.resolve("runs"))
                && !BundleFolders.in(folder).isEmpty();
    }

    /// What a lock left, where a collection was refused before, is nothing.
    private static boolean empty(Path folder) throws StorageException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(file -> file.toString().endsWith(".lock"));
        } catch (IOException e) {
            throw new StorageException("Cannot read " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static StorageException other(Path out, String why, String what) {
        return new StorageException(out + " " + why + ". Name a new folder for the " + what + ".");
    }
}
