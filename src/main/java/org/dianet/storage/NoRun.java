package org.dianet.storage;

import java.nio.file.Files;
import java.nio.file.Path;

/// What is said of a path that should be a run's folder and is not.
public final class NoRun {
    private NoRun() {}

    /// @param record the file that makes a folder a run
    public static String sentence(Path path, String record) {
        String expected =
                " Name the folder of a run, the one with " + record + "; dianet runs PROJECT lists a project's.";
        if (!Files.exists(path)) {
            return "There is no run " + path + "." + expected;
        }
        if (!Files.isDirectory(path)) {
            return path + " is a file, not a run." + expected;
        }
        if (Files.isDirectory(path.resolve("runs"))) {
            return path + " is not a run: its runs are in " + path.resolve("runs") + "." + expected;
        }
        Path predictions = path.resolve("predictions.csv");
        return path + " is not a run: it has no " + record + "."
                + (Files.exists(predictions) ? " Its predictions are in " + predictions + "." : "") + expected;
    }
}
