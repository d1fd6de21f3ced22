package org.dianet.ui.preview.model;

import java.nio.file.Path;
import org.dianet.job.JobContext;
import org.dianet.model.clip.MarkKind;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.pipeline.sample.AskedClip;
import org.jspecify.annotations.Nullable;

/// Asks a run's networks about every frame that a mark of a clip could be at.
@FunctionalInterface
public interface MarkSensitivity {
    /// @param seed the seed whose networks predict, or `null` for the mean of all
    MeasureSensitivity.Result measure(Path run, AskedClip asked, MarkKind mark, @Nullable Long seed, JobContext context)
            throws Exception;
}
