package org.dianet.cli;

import java.nio.file.Path;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A clip and the run that is asked about it.
final class RunOfClip {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(
            names = "--run",
            required = true,
            paramLabel = "RUN",
            description = "Folder of a run or of an exported model.")
    Path run = Path.of("");

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "Name of the clip.")
    String clip = "";

    /// A clip with its project's folder.
    record Found(Clip clip, Path folder) {}

    Found find() throws StorageException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip found = opened.project()
                .clip(new ClipId(clip))
                .orElseThrow(() -> new IllegalArgumentException("The project has no clip " + clip + "."));
        return new Found(found, opened.folder());
    }
}
