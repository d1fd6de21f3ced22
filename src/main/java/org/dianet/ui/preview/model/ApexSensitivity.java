package org.dianet.ui.preview.model;

import java.nio.file.Path;
import org.dianet.job.JobContext;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.pipeline.sample.AskedClip;
import org.jspecify.annotations.Nullable;

/// Asks a run's networks about every frame of a clip as apex.
@FunctionalInterface
public interface ApexSensitivity {
    /// @param seed the seed whose networks predict, or `null` for the mean of all
    MeasureSensitivity.Result measure(Path run, AskedClip asked, @Nullable Long seed, JobContext context)
            throws Exception;
}
