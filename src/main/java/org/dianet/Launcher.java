package org.dianet;

import java.util.List;
import org.dianet.cli.Dianet;
import org.dianet.storage.AppFolders;
import org.dianet.ui.app.WorkbenchApp;

/// Start of the program: arguments name a command, none opens the window. Not an Application, so that JavaFX may sit on
/// the class path.
public final class Launcher {
    private static final String PROJECT = "--project";

    private Launcher() {}

    public static void main(String[] arguments) {
        AppFolders.applyToLibraries();
        Dianet.applySettings();
        boolean window = arguments.length == 0 || arguments[0].startsWith(PROJECT);
        if (!window) {
            System.exit(Dianet.run(arguments));
        } else if (WorkbenchApp.displayPresent()) {
            WorkbenchApp.open(windowArguments(arguments));
            System.exit(0);
        } else {
            System.exit(Dianet.runWithoutDisplay());
        }
    }

    /// `--project DIR` as JavaFX reads it; without one, the window starts on the sample project.
    private static String[] windowArguments(String[] arguments) {
        if (arguments.length == 0) {
            return new String[] {"sample"};
        }
        String value = String.join("=", List.of(arguments));
        return new String[] {value};
    }
}
