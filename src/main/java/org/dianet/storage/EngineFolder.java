package org.dianet.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A folder with another PyTorch than the bundled one, e.g. one for graphics cards: the `lib` folder of a
/// libtorch. The engine looks at it once, when it is loaded first.
public final class EngineFolder {
    /// Where DJL looks for the folder, as a system property or an environment variable.
    private static final String PROPERTY = "PYTORCH_LIBRARY_PATH";

    private static final List<String> LIBRARIES = List.of("c10", "torch_cpu", "torch", "c10_cuda", "torch_cuda");

    private EngineFolder() {}

    /// Tells the engine of the folder in the settings, unless the user already said where.
    public static void apply(SettingsStore store) {
        if (System.getenv(PROPERTY) != null || System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            String folder = store.load().engineFolder();
            if (!folder.isBlank()) {
                System.setProperty(PROPERTY, folder);
            }
        } catch (StorageException e) {
            // The reader of the settings reports that they are damaged; the bundled engine is there.
        }
    }

    /// The files for graphics cards that a folder does not have, by their names on this system; empty if it is
    /// complete.
    ///
    /// @throws StorageException if there is no such folder
    public static List<String> missing(Path folder) throws StorageException {
        if (!Files.isDirectory(folder)) {
            throw new StorageException("There is no folder " + folder + ".");
        }
        List<String> missing = new ArrayList<>();
        for (String library : LIBRARIES) {
            String file = System.mapLibraryName(library);
            if (!Files.exists(folder.resolve(file))) {
                missing.add(file);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.noneMatch(file -> String.valueOf(file.getFileName()).contains("cudart"))) {
                missing.add(System.mapLibraryName("cudart"));
            }
        } catch (java.io.IOException e) {
            throw new StorageException("Cannot read the folder " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
        return missing;
    }
}
