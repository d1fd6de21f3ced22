package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The clip list with phases, labels and review state.
@Command(name = "clips", description = "List the clips with phases, labels and review state.")
public final class ClipsCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Override
    protected void work(Console console) throws StorageException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        console.print(ClipJson.header());
        opened.project().clips().forEach(clip -> console.print(ClipJson.line(clip)));
        console.json(Map.of(
                "clips", opened.project().clips().stream().map(ClipJson::of).toList()));
    }
}
