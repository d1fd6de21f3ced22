package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.figure.MeansPictures;
import org.dianet.pipeline.population.EmbedClips;
import org.dianet.pipeline.population.Embedding;
import org.dianet.pipeline.population.GroupMeans;
import org.dianet.pipeline.population.Grouping;
import org.dianet.pipeline.population.MeanGroups;
import org.dianet.pipeline.sample.ExtractFrame;
import org.dianet.run.RunRecord;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.RunStore;
import org.dianet.storage.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/// The clips of runs on the disk.
public final class StoredManyClips implements ManyClips {
    private static final int DRAWS = 1_999;
    private static final int CELLS = 14;
    private static final int THUMBNAIL = 160;

    private final ProjectStore projects;
    private final RunStore runs;
    private final EmbedClips embed;
    private final MeanGroups means;
    private final ExtractFrame frames;

    public StoredManyClips(
            ProjectStore projects, RunStore runs, EmbedClips embed, MeanGroups means, ExtractFrame frames) {
        this.projects = projects;
        this.runs = runs;
        this.embed = embed;
        this.means = means;
        this.frames = frames;
    }

    @Override
    public Embedding embedding(
            Path run, Path project, @Nullable SubjectId heldOut, Embedding.Layout layout, JobContext context)
            throws IOException, EngineException {
        ProjectStore.Opened opened = projects.open(project);
        try (TemporaryFolder scratch = new TemporaryFolder("clips")) {
            return embed.of(
                    new EmbedClips.Request(
                            opened.project(), opened.folder(), run, null, heldOut, layout, DRAWS, scratch.path()),
                    context);
        }
    }

    @Override
    public Means means(Path run, Path project, Grouping by, @Nullable String compared, JobContext context)
            throws IOException, EngineException {
        ProjectStore.Opened opened = projects.open(project);
        RunRecord record = runs.read(run);
        GroupMeans found = means.of(
                new MeanGroups.Request(
                        opened.project(),
                        opened.folder(),
                        by,
                        record.spec(),
                        new MeanGroups.OfRun(run, record.spec().explanations().getFirst(), null),
                        CELLS,
                        compared == null ? null : new MeanGroups.Compare(compared, null, DRAWS, 1)),
                context);
        return new Means(
                MeansPictures.of(found),
                by.incomparable().isPresent()
                        ? List.of()
                        : found.groups().stream().map(GroupMeans.Group::name).toList());
    }

    @Override
    public Optional<Frame> apex(Path project, Clip clip) throws IOException {
        FrameNumber apex = clip.coding().marks().apex();
        if (apex == null || !clip.media().hasFrames()) {
            return Optional.empty();
        }
        Frame frame = frames.extract(project, clip, apex);
        double factor = Math.min(1, (double) THUMBNAIL / Math.max(frame.width(), frame.height()));
        return Optional.of(Resampler.shrunk(
                frame, Math.max(1, (int) Math.round(factor * frame.width())), Math.max(1, (int)
                        Math.round(factor * frame.height()))));
    }
}
