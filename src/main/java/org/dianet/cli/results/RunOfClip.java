package org.dianet.cli.results;

import java.nio.file.Path;
import org.dianet.cli.common.Adapters;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Ask the networks of this seed only (default: the mean of all seeds).")
    @Nullable
    Long seed;

    AskedClip find() throws StorageException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip found = CodingRules.find(opened.project(), new ClipId(clip));
        return new AskedClip(opened.project(), opened.folder(), found);
    }
}
