package org.dianet.pipeline.abstention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.evaluation.Fold;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.abstention.Wanted;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.StopRule;
import org.dianet.model.Words;
import org.dianet.model.project.Project;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.fold.InnerFolds;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.wording.Durations;

/// Trains each fold's network again without some of its training subjects, and keeps what these networks answer on
/// them: how sure answers about somebody new are, and how often they are right, without a look at the fold's own test
/// subject. What one fold gave is kept at once, so a second call goes on where the first stopped.
/// See method.md 4.10.
public final class CalibrateAbstention {
    private static final String GROUPS = "abstention/groups.txt";

    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final RunStore store;

    public CalibrateAbstention(LearningEngine engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
    }

    /// @param groups that a fold's training subjects are dealt into, at least 2
    public record Request(Path run, Project project, Path folder, Wanted wanted, int groups) {
        public Request {
            if (groups < 2) {
                throw new IllegalArgumentException(
                        "Training subjects must be dealt into at least 2 groups, not " + groups + ".");
            }
        }
    }

    /// What it costs, as a sentence to be read before.
    ///
    /// @throws StorageException if the run cannot be calibrated
    public String cost(Path run, int groups) throws StorageException {
        double seconds = 0;
        int left = 0;
        for (FoldKey key : folds(run, store.read(run))) {
            if (store.innerPredictions(run, key).isEmpty()) {
                seconds += store.finished(run, key).map(FoldRecord::seconds).orElse(0.0) * (groups - 1);
                left++;
            }
        }
        return left == 0
                ? "All folds are calibrated already."
                : "Calibration: " + Words.count((long) left * groups, "network") + " to train, "
                        + Durations.about(seconds) + " if as fast as the run's own.";
    }

    /// @throws StorageException if the run cannot be calibrated
    /// @throws IllegalArgumentException if a fold has too few training subjects
    /// @throws CancelledException if cancelled; calibrated folds are kept
    public void run(Request request, JobContext context) throws StorageException, EngineException {
        RunRecord record = store.read(request.run());
        List<FoldKey> wanted = new ArrayList<>();
        for (FoldKey key : folds(request.run(), record)) {
            if (store.innerPredictions(request.run(), key).isEmpty()) {
                wanted.add(key);
            }
        }
        try (RunLock _ = RunLock.take(request.run())) {
            if (!wanted.isEmpty()) {
                keepGroups(request, wanted.size() < folds(request.run(), record).size());
                train(request, record, wanted, context);
            }
            store.writeWanted(request.run(), request.wanted());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /// Folds of one calibration are dealt into the same number of groups, also if it goes on after a stop.
    ///
    /// @param begun whether some folds are calibrated already
    private void keepGroups(Request request, boolean begun) throws StorageException {
        Path kept = request.run().resolve(GROUPS);
        try {
            String before = begun && Files.exists(kept) ? Files.readString(kept).strip() : "";
            if (!before.isEmpty() && !before.equals(String.valueOf(request.groups()))) {
                throw new StorageException("The calibration of " + request.run() + " was begun with " + before
                        + " groups. Continue it with --groups " + before + ", or delete its folder abstention to begin"
                        + " again.");
            }
        } catch (IOException e) {
            throw new StorageException("Cannot read " + kept + ": " + AtomicFile.reason(e) + ".", e);
        }
        store.writeText(request.run(), GROUPS, request.groups() + "\n");
    }

    /// Those of finished folds.
    private List<FoldKey> folds(Path run, RunRecord record) throws StorageException {
        if (record.kind() != RunRecord.Kind.LOSO) {
            throw new StorageException("The run " + run + " is one model on all clips, which has no test predictions to"
                    + " abstain from. Use a leave-one-subject-out run.");
        }
        record.checkOneSpec(run.toString());
        if (!record.split().loso()) {
            throw new StorageException(
                    "The run " + run + " is a " + record.split().plan().words()
                            + " run; rules for no answer are made for leave-one-subject-out runs only.");
        }
        if (record.spec().optimisation().stop() == StopRule.TEST_SUBJECT_LEAK) {
            throw new StorageException("The run " + run + " chose its epochs on the test subject, so nothing in it can"
                    + " be calibrated without that subject. Use stop.rule fixed or inner-subjects.");
        }
        List<FoldKey> finished = new ArrayList<>();
        for (FoldKey key : ReadRuns.folds(record)) {
            if (store.finished(run, key).isPresent()) {
                finished.add(key);
            }
        }
        if (finished.isEmpty()) {
            throw new StorageException("The run " + run + " has no finished network yet; continue it with --resume.");
        }
        return finished;
    }

    private void train(Request request, RunRecord record, List<FoldKey> wanted, JobContext context)
            throws StorageException, EngineException {
        context.report(Progress.of(0, wanted.size(), "dynamic images"));
        PreparedClips prepared = prepare.prepare(request.project(), request.folder(), record.spec(), context.quiet());
        checkSame(request.run(), record, prepared);
        for (int i = 0; i < wanted.size(); i++) {
            FoldKey key = wanted.get(i);
            Fold<PreparedClip> fold = FoldTask.of(key, prepared.clips()).fold();
            List<Prediction> kept = new ArrayList<>();
            List<Fold<PreparedClip>> groups = InnerFolds.of(fold, request.groups());
            for (int group = 0; group < groups.size(); group++) {
                context.checkCancelled();
                context.report(Progress.of(
                        (long) i * groups.size() + group,
                        (long) wanted.size() * groups.size(),
                        key.words() + ", seed " + key.seed()));
                kept.addAll(InnerFolds.answers(
                        engine, record.spec(), record.classes(), key, groups.get(group), context.quiet()));
            }
            store.writeInnerPredictions(request.run(), key, record.classes(), kept);
        }
    }

    /// What is trained on must be what the run was trained on: the same clips, classes and images.
    private static void checkSame(Path run, RunRecord record, PreparedClips prepared) throws StorageException {
        Map<String, RunRecord.RunClip> now =
                prepared.remembered().stream().collect(Collectors.toMap(RunRecord.RunClip::id, clip -> clip));
        for (RunRecord.RunClip clip : record.clips()) {
            RunRecord.RunClip same = now.get(clip.id());
            if (!prepared.classes().equals(record.classes())
                    || now.size() != record.clips().size()
                    || same == null
                    || !clip.unchanged(same)) {
                throw new StorageException("The project's clips, marks or classes are no longer those of the run " + run
                        + " (clip " + clip.id() + "), so it cannot be calibrated. Evaluate the project again.");
            }
        }
    }
}
