package org.dianet.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.evaluation.Fold;
import org.dianet.evaluation.LosoSplit;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.model.clip.SubjectId;
import org.dianet.storage.FoldKey;
import org.dianet.storage.FoldRecord;
import org.dianet.storage.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Leave-one-subject-out. Each finished fold is kept at once, so that a cancelled or killed run goes on where it was
/// and ends with the same numbers as an unbroken one.
public final class EvaluateLoso {
    private static final double PREPARATION = 0.05;

    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final RunStore store;
    private final RunOutput output;
    private final Clock clock;

    public EvaluateLoso(LearningEngine engine, PrepareSamples prepare, RunStore store, RunOutput output, Clock clock) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
        this.output = output;
        this.clock = clock;
    }

    /// @throws IllegalArgumentException if there are too few clips, classes or subjects
    /// @throws org.dianet.job.CancelledException if cancelled; finished folds are kept, and scored as partial
    public LosoResult run(RunRequest request, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        PreparedClips clips = prepare.prepare(
                request.project(), request.folder(), request.spec(), context.part("dynamic images", 0, PREPARATION));
        List<Fold<PreparedClip>> folds = LosoSplit.of(clips.clips());
        checkSubjects(request, folds);
        RunRecord record = start(request, clips);
        List<Task> tasks = tasks(request, folds);
        listener.prepared(clips, tasks.size());
        Map<FoldKey, FoldRecord> finished = new HashMap<>();
        try {
            work(request, clips, tasks, finished, listener, context);
        } catch (EngineException | StorageException | RuntimeException e) {
            keepWhatIsThere(request, record, tasks, finished, e);
            throw e;
        }
        return conclude(request.run(), record, tasks, finished);
    }

    /// One fold for one seed.
    private record Task(FoldKey key, Fold<PreparedClip> fold) {}

    private static List<Task> tasks(RunRequest request, List<Fold<PreparedClip>> folds) {
        List<Task> tasks = new ArrayList<>();
        for (long seed : request.spec().seeds()) {
            for (Fold<PreparedClip> fold : folds) {
                tasks.add(new Task(new FoldKey(fold.heldOut(), seed), fold));
            }
        }
        return tasks;
    }

    private static void checkSubjects(RunRequest request, List<Fold<PreparedClip>> folds) {
        List<SubjectId> known = folds.stream().map(Fold::heldOut).toList();
        for (SubjectId subject : request.subjects()) {
            if (!known.contains(subject)) {
                throw new IllegalArgumentException("There is no fold of subject " + subject + "; there are " + known);
            }
        }
    }

    private RunRecord start(RunRequest request, PreparedClips clips) throws EngineException, StorageException {
        RunRecord now = RunRecords.of(RunRecord.Kind.LOSO, request, clips, engine.info(), clock.instant());
        return switch (request.start()) {
            case NEW -> {
                store.create(request.run(), now);
                yield now;
            }
            case RESUME -> {
                RunRecord before = store.read(request.run());
                ResumeCheck.check(before, now);
                yield before;
            }
        };
    }

    private void work(
            RunRequest request,
            PreparedClips clips,
            List<Task> tasks,
            Map<FoldKey, FoldRecord> finished,
            RunListener listener,
            JobContext context)
            throws EngineException, StorageException {
        for (Task task : tasks) {
            Optional<FoldRecord> earlier = store.finished(request.run(), task.key());
            if (earlier.isPresent()) {
                finished.put(task.key(), earlier.get());
                listener.foldEnded(task.key(), earlier.get().predictions());
            }
        }
        List<Task> wanted = tasks.stream()
                .filter(task -> !finished.containsKey(task.key()))
                .filter(task -> request.subjects().isEmpty()
                        || request.subjects().contains(task.fold().heldOut()))
                .toList();
        TrainFold trainer = new TrainFold(engine, store, request.run(), request.spec(), clips.classes());
        EpochProgress progress = new EpochProgress(
                context.part("training", PREPARATION, 1),
                wanted.size(),
                request.spec().epochs());
        for (Task task : wanted) {
            context.checkCancelled();
            listener.foldStarted(task.key(), tasks.indexOf(task) + 1);
            progress.foldStarted("subject " + task.fold().heldOut());
            FoldRecord record = trainer.train(
                    task.key(),
                    task.fold().training(),
                    task.fold().test(),
                    epoch -> {
                        progress.epochEnded(epoch);
                        listener.epochEnded(task.key(), epoch);
                    },
                    context);
            finished.put(task.key(), record);
            listener.foldEnded(task.key(), record.predictions());
        }
    }

    private LosoResult conclude(Path run, RunRecord record, List<Task> tasks, Map<FoldKey, FoldRecord> finished)
            throws StorageException {
        boolean whole = finished.size() == tasks.size();
        RunRecord ended = record.as(whole ? RunRecord.State.COMPLETE : RunRecord.State.PARTIAL, clock.instant());
        List<Prediction> predictions = tasks.stream()
                .map(task -> Optional.ofNullable(finished.get(task.key())))
                .flatMap(Optional::stream)
                .flatMap(fold -> fold.predictions().stream())
                .toList();
        store.writePredictions(run, ended.classes(), predictions);
        if (!predictions.isEmpty()) {
            output.write(run, ended, predictions);
        }
        store.update(run, ended);
        return new LosoResult(run, ended, predictions);
    }

    private void keepWhatIsThere(
            RunRequest request,
            RunRecord record,
            List<Task> tasks,
            Map<FoldKey, FoldRecord> finished,
            Exception cause) {
        try {
            conclude(request.run(), record, tasks, finished);
        } catch (StorageException e) {
            cause.addSuppressed(e);
        }
    }
}
