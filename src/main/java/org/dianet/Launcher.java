package org.dianet;

import org.dianet.cli.Dianet;
import org.dianet.storage.AppFolders;

/// Start of the program: arguments name a command, none opens the window. Not an Application, so that JavaFX may sit on
/// the class path.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        AppFolders.applyToLibraries();
        System.exit(Dianet.run(arguments));
    }
}
