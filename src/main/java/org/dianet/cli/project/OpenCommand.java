package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.List;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Opens the window; the program's start takes this command before it gets here.
@Command(
        name = "open",
        description = "Open the window: on a project, on a folder to import from, or on videos and folders of images"
                + " to make a project of.")
public final class OpenCommand extends WorkCommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A project, or folders and videos.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<Path> places;

    @Override
    protected void work(Console console) {
        throw wrongUsage("The window opens without options: dianet open " + places.getFirst() + ".");
    }
}
