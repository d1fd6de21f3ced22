package org.dianet.pipeline.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.Fold;
import org.dianet.evaluation.LosoSplit;
import org.dianet.job.JobContext;
import org.dianet.learning.Checkpoint;
import org.dianet.learning.Presets;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.UnaskedEngine;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be gone on with keeps checkpoints: the fold of a run, but not a training on all clips.
class TrainFoldTest {
    private final JsonRunStore store = new JsonRunStore();
    private final Asking engine = new Asking();
    private final List<PreparedClip> clips = PlanFoldsTest.clips();

    @TempDir
    private Path run;

    /// Learns nothing and asks where checkpoints are kept.
    private static final class Asking extends UnaskedEngine {
        private Optional<Checkpoint> place = Optional.empty();

        @Override
        public TrainedNetwork train(
                TrainingSpec spec,
                int classes,
                List<Sample> training,
                TrainingSeed seed,
                TrainingListener listener,
                JobContext context) {
            place = listener.checkpoint();
            return new Network() {
                @Override
                public List<double[]> predict(List<Sample> samples) {
                    return samples.stream().map(_ -> new double[] {1, 0}).toList();
                }

                @Override
                public void save(Path folder) {
                    // has no weights
                }
            };
        }
    }

    private TrainFold trainer() {
        return new TrainFold(engine, store, run, Presets.QUICK, List.of("glad", "sad"), Duration.ofSeconds(5));
    }

    @Test
    void aFoldKeepsThemBesideItsFolder() throws Exception {
        Fold<PreparedClip> fold = LosoSplit.of(clips).getFirst();
        FoldKey key = new FoldKey(fold.heldOut(), 1);
        trainer().train(new FoldTask(key, fold), _ -> {}, JobContext.silent());
        assertEquals(
                Optional.of(new Checkpoint(run.resolve("folds/s0/seed-1.checkpoint"), Duration.ofSeconds(5))),
                engine.place);
    }

    @Test
    void aTrainingOnAllClipsKeepsNone() throws Exception {
        trainer().trainOnAll(1, clips, _ -> {}, JobContext.silent());
        assertEquals(Optional.empty(), engine.place);
    }
}
