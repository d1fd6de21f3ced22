package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.figure.MeansPictures;
import org.dianet.pipeline.population.Embedding;
import org.dianet.pipeline.population.Grouping;
import org.jspecify.annotations.Nullable;

/// All clips of a run at once.
public interface ManyClips {

    /// Where the run's networks put them.
    ///
    /// @param heldOut the subject that the picture's network left out, or `null` for the one with the most clips
    Embedding embedding(
            Path run, Path project, @Nullable SubjectId heldOut, Embedding.Layout layout, JobContext context)
            throws IOException, EngineException;

    /// Mean images and maps of groups of them.
    ///
    /// @param compared a group to compare with all others, or `null`
    Means means(Path run, Path project, Grouping by, @Nullable String compared, JobContext context)
            throws IOException, EngineException;

    /// A small picture of a clip's apex; empty if it has no frames.
    Optional<Frame> apex(Path project, Clip clip) throws IOException;

    /// @param groups that may be compared; none if they cannot be
    record Means(MeansPictures pictures, List<String> groups) {
        public Means {
            groups = List.copyOf(groups);
        }
    }
}
