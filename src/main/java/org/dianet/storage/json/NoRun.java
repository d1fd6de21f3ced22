package org.dianet.storage.json;

import java.nio.file.Files;
import java.nio.file.Path;

/// What is said of a path that should be a run's folder and is not.
final class NoRun {
    private static final String EXPECTED =
            " Name the folder of a run, the one with " + JsonRunStore.RUN + "; dianet runs PROJECT lists a project's.";

    private NoRun() {}

    static String sentence(Path path) {
        if (!Files.exists(path)) {
            return "There is no run " + path + "." + EXPECTED;
        }
        if (!Files.isDirectory(path)) {
            return path + " is a file, not a run." + EXPECTED;
        }
        if (Files.isDirectory(path.resolve("runs"))) {
            return path + " is not a run: its runs are in " + path.resolve("runs") + "." + EXPECTED;
        }
        Path predictions = path.resolve("predictions.csv");
        return path + " is not a run: it has no " + JsonRunStore.RUN + "."
                + (Files.exists(predictions) ? " Its predictions are in " + predictions + "." : "") + EXPECTED;
    }
}
