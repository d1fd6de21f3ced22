package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Project;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClips;
import org.junit.jupiter.api.Test;

/// The apex of a training clip is moved a little, but not to a frame that a person excluded.
class ExcludedApexTest {

    /// The apex is frame index 4, and the frame before it is excluded: of four other apexes three are left. Flow could
    /// not end there.
    @Test
    void aClipIsNotLostToAnApexThatNobodySet() {
        Project films = Films.project();
        FrameNumber before = films.clips().getFirst().frames().numberAt(new FrameIndex(3));
        Exclusions left = new Exclusions(List.of(new Exclusion(before, before, "blink", Coder.DATASET, Instant.EPOCH)));
        List<Clip> clips = films.clips().stream().map(clip -> clip.with(left)).toList();
        TrainingSpec spec =
                TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION).withMotion(new PhaseFlow(InputMode.DUAL));
        TrainingSpec jittered =
                spec.withRegularisation(spec.regularisation().withAugment(new Augmentation(false, 0, 2)));
        PreparedClips prepared = new PrepareSamples(new Films(), Films.MiddleFace::new)
                .prepare(films.withClips(clips), Path.of("p"), jittered, JobContext.silent());
        assertEquals(List.of(), prepared.skipped());
        assertEquals(3, prepared.clips().getFirst().pictures().jittered().size());
    }
}
