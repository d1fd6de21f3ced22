package org.dianet.cli.results;

import java.nio.file.Path;
import org.dianet.cli.common.Adapters;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A project and the run that is asked about its clips.
final class RunOfProject {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(
            names = "--run",
            required = true,
            paramLabel = "RUN",
            description = "Folder of a run or, where the answer is no test, of an exported model.")
    Path run = Path.of("");

    ProjectStore.Opened open() throws StorageException {
        return Adapters.projects().open(project);
    }
}
