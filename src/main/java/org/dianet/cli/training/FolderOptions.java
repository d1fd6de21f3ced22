package org.dianet.cli.training;

import java.nio.file.Path;
import java.util.Set;
import org.dianet.cli.common.PictureOption;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.storage.ProjectStore;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The folder that a command trains into, whether it goes on with what is there, and how.
final class FolderOptions {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the run, or of the table and its runs.")
    private Path out = Path.of("");

    @Option(names = "--resume", description = "Continue what is in the folder.")
    private boolean resume;

    @Mixin
    private WorkerOptions workers = new WorkerOptions();

    @Mixin
    private PictureOption pictures = new PictureOption();

    Path out() {
        return out;
    }

    boolean resume() {
        return resume;
    }

    /// All folds of a spec, into the folder.
    ///
    /// @param line of the command, for refused arguments
    RunRequest request(ProjectStore.Opened opened, TrainingSpec spec, CommandLine line) {
        return new RunRequest(
                        opened.project(),
                        opened.folder(),
                        spec,
                        out,
                        resume ? RunRequest.Start.RESUME : RunRequest.Start.NEW,
                        Set.of(),
                        workers.workers(line))
                .with(pictures.wanted());
    }
}
