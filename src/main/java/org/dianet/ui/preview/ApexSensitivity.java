package org.dianet.ui.preview;

import java.nio.file.Path;
import org.dianet.job.JobContext;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.MeasureSensitivity;

/// Asks a run's networks about every frame of a clip as apex.
@FunctionalInterface
public interface ApexSensitivity {
    /// @param folder the project's folder
    MeasureSensitivity.Result measure(Path run, Clip clip, Path folder, JobContext context) throws Exception;
}
