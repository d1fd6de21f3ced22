package org.dianet;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.dianet.cli.Dianet;
import org.dianet.job.NameEncoding;
import org.dianet.storage.AppFolders;
import org.dianet.ui.app.WorkbenchApp;

/// Start of the program: arguments name a command, or the window opens, on a folder if one is named. Not an
/// Application, so that JavaFX may sit on the class path.
public final class Launcher {
    private static final String PROJECT = "--project";

    private Launcher() {}

    public static void main(String[] arguments) {
        String lost = NameEncoding.ensureUtf8();
        if (!lost.isEmpty()) {
            Dianet.warn(lost);
        }
        Optional<String> homeless = AppFolders.problem();
        if (homeless.isPresent()) {
            Dianet.warn(homeless.get());
            System.exit(1);
        }
        AppFolders.applyToLibraries();
        Dianet.applySettings();
        Optional<String> folder = folder(arguments);
        if (folder.isPresent() && !exists(folder.get())) {
            System.exit(Dianet.refuseMissing(folder.get()));
        } else if (arguments.length > 0 && folder.isEmpty()) {
            System.exit(Dianet.run(arguments));
        } else if (WorkbenchApp.open(folder.stream().toArray(String[]::new))) {
            System.exit(0);
        } else if (folder.isEmpty()) {
            System.exit(Dianet.runWithoutDisplay());
        } else {
            System.exit(Dianet.refuseWithoutDisplay(folder.get()));
        }
    }

    /// The folder to open the window on, from `--project=DIR`, `--project DIR` or `DIR`; empty if none is named so.
    static Optional<String> folder(String... arguments) {
        if (arguments.length == 2 && arguments[0].equals(PROJECT) && !arguments[1].startsWith("-")) {
            return Optional.of(arguments[1]);
        }
        if (arguments.length != 1) {
            return Optional.empty();
        }
        String only = arguments[0];
        if (only.startsWith(PROJECT + "=") && only.length() > PROJECT.length() + 1) {
            return Optional.of(only.substring(PROJECT.length() + 1));
        }
        return !only.startsWith("-") && !Dianet.isCommand(only) && exists(only) ? Optional.of(only) : Optional.empty();
    }

    private static boolean exists(String text) {
        try {
            return Files.isDirectory(Path.of(text)) || (text.endsWith("project.json") && Files.exists(Path.of(text)));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
