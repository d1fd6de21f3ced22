package org.dianet;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dianet.cli.Dianet;
import org.dianet.job.NameEncoding;
import org.dianet.model.clip.MediaNames;
import org.dianet.storage.AppFolders;
import org.dianet.ui.app.WorkbenchApp;

/// Start of the program: arguments name a command, or the window opens, on what is named: a project, a folder, or
/// recordings. Not an Application, so that JavaFX may sit on the class path.
public final class Launcher {
    private static final String PROJECT = "--project";
    private static final String OPEN = "open";

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
        List<String> places = places(arguments);
        Optional<String> missing =
                places.stream().filter(place -> !exists(place)).findFirst();
        if (missing.isPresent()) {
            System.exit(Dianet.refuseMissing(missing.get()));
        } else if (arguments.length > 0 && places.isEmpty()) {
            System.exit(Dianet.run(arguments));
        } else if (WorkbenchApp.open(places.toArray(String[]::new))) {
            System.exit(0);
        } else if (places.isEmpty()) {
            System.exit(Dianet.runWithoutDisplay());
        } else {
            System.exit(Dianet.refuseWithoutDisplay(places.getFirst()));
        }
    }

    /// What to open the window on, from `--project=DIR`, `--project DIR`, `open PATH…` or paths alone; none if nothing
    /// is named so.
    static List<String> places(String... arguments) {
        List<String> all = List.of(arguments);
        if (all.size() == 2 && all.getFirst().equals(PROJECT) && !all.getLast().startsWith("-")) {
            return List.of(all.getLast());
        }
        if (all.size() == 1 && all.getFirst().startsWith(PROJECT + "=")) {
            return List.of(all.getFirst().substring(PROJECT.length() + 1)).stream()
                    .filter(place -> !place.isEmpty())
                    .toList();
        }
        boolean plain = Arrays.stream(arguments).noneMatch(argument -> argument.startsWith("-"));
        if (plain && all.size() > 1 && all.getFirst().equals(OPEN)) {
            return all.subList(1, all.size());
        }
        boolean paths = plain && !all.isEmpty() && !Dianet.isCommand(all.getFirst());
        return paths && all.stream().allMatch(Launcher::exists) ? all : List.of();
    }

    private static boolean exists(String text) {
        try {
            Path place = Path.of(text);
            String name = String.valueOf(place.getFileName());
            return Files.isDirectory(place)
                    || (Files.exists(place) && (name.equals("project.json") || MediaNames.isVideo(name)));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
