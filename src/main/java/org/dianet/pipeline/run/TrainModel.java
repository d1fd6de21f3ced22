package org.dianet.pipeline.run;

import java.time.Clock;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.pipeline.fold.TrainFold;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.run.Split;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Trains one network a seed on all clips of the project's protocol. It says nothing about how well it would do on
/// anybody else; that is what leave-one-subject-out is for. So its run has neither scores nor report.
public final class TrainModel {
    private static final double PREPARATION = 0.1;

    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final RunStore store;
    private final Clock clock;

    public TrainModel(LearningEngine engine, PrepareSamples prepare, RunStore store, Clock clock) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
        this.clock = clock;
    }

    /// @throws IllegalArgumentException if there are too few clips or classes
    /// @throws StorageException if the folder holds a run already
    /// @throws org.dianet.job.CancelledException if cancelled
    public RunRecord run(RunRequest asked, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        RunRequest request = asked.once();
        // Before the clips are prepared, which takes its time.
        store.checkNew(request.run());
        PreparedClips clips = prepare.prepare(
                request.project(), request.folder(), request.spec(), context.part("dynamic images", 0, PREPARATION));
        RunRecord record =
                RunRecords.of(RunRecord.Kind.TRAINING, request, Split.LOSO, clips, engine, store, clock.instant());
        store.create(request.run(), record);
        int trainings = request.spec().execution().seeds().size();
        listener.prepared(
                clips,
                request.spec().execution().seeds().stream().map(FoldKey::all).toList());
        TrainFold trainer = new TrainFold(engine, store, request.run(), request.spec(), clips.classes());
        EpochProgress progress = new EpochProgress(
                context.part("training", PREPARATION, 1),
                trainings,
                request.spec().optimisation().epochs(),
                1);
        int position = 0;
        for (long seed : request.spec().execution().seeds()) {
            FoldKey key = FoldKey.all(seed);
            listener.foldStarted(key, ++position);
            progress.foldStarted("seed " + seed);
            FoldRecord fold = trainer.trainOnAll(
                    seed,
                    clips.clips(),
                    epoch -> {
                        progress.epochEnded("seed " + seed, epoch);
                        listener.epochEnded(key, epoch);
                    },
                    context);
            progress.foldEnded(fold.history().size());
            listener.foldEnded(key, fold.predictions());
            record = record.withWarnings(fold.remarks());
        }
        RunRecord ended = record.as(RunRecord.State.COMPLETE, clock.instant());
        store.update(request.run(), ended);
        return ended;
    }
}
