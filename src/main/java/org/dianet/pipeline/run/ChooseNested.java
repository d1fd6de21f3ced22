package org.dianet.pipeline.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Fold;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.Scores;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.fold.InnerFolds;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.Choice;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.run.Split;
import org.dianet.storage.GridFiles;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Nested selection: in each fold the settings are chosen from a grid by inner folds of its training subjects, and
/// the network with these settings is tested. The test subjects are in no inner fold, so choosing cannot see them.
/// What each inner fold gave and each network are kept at once; a broken run goes on and ends as an unbroken one.
/// See method.md 4.2.
public final class ChooseNested {
    /// Groups that a fold's training subjects are dealt into.
    public static final int GROUPS = 3;

    private static final String GRID = "grid.json";

    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final EvaluateLoso loso;
    private final RunStore store;
    private final GridFiles grids;
    private final RunOutput output;
    private final Clock clock;

    public ChooseNested(
            LearningEngine engine,
            PrepareSamples prepare,
            RunStore store,
            GridFiles grids,
            RunOutput output,
            Clock clock) {
        this.engine = engine;
        this.prepare = prepare;
        this.loso = new EvaluateLoso(engine, prepare, store, (_, _, _) -> {}, clock);
        this.store = store;
        this.grids = grids;
        this.output = output;
        this.clock = clock;
    }

    /// @param like project, folder, run, split, workers and whether to go on; its spec is not looked at
    /// @throws IllegalArgumentException if the grid's rows cannot be chosen between
    /// @throws StorageException if the folder holds another run or another grid
    /// @throws CancelledException if cancelled; what was trained is kept
    public LosoResult run(SpecGrid asked, RunRequest like, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        SpecGrid grid = checked(candidates(asked)).each(ChooseNested::fixed);
        prepare.check(grid.rows(), like.project(), like.folder());
        Path out = like.run();
        RunRequest.Start start = like.start();
        if (start == RunRequest.Start.NEW) {
            store.checkNew(out);
            grids.write(out.resolve(GRID), grid);
        } else if (!kept(out).rows().equals(grid.rows())) {
            throw new StorageException("The run " + out + " chose from another grid, or with other seeds, epochs or"
                    + " threads; continue it with its own, " + out.resolve(GRID) + ".");
        }
        try (RunLock _ = RunLock.take(out)) {
            return new Work(grid, like, listener).run(context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /// The candidates of a run that was begun.
    public SpecGrid kept(Path run) throws StorageException {
        return candidates(grids.read(run.resolve(GRID)));
    }

    /// Trainings that a fold takes: the inner ones of each candidate, and that of the chosen one.
    public static long trainings(SpecGrid grid, long folds) {
        return folds * ((long) grid.rows().size() * GROUPS + 1);
    }

    /// The rows to choose from: all but the baseline that every table gets.
    public static SpecGrid candidates(SpecGrid grid) {
        return new SpecGrid(
                grid.name(),
                grid.note(),
                grid.reference(),
                grid.rows().stream()
                        .filter(row -> !row.name().equals(SpecGrid.BASELINE))
                        .toList());
    }

    /// What it takes, by earlier runs of the project: an inner network learns from two thirds of the clips of a fold.
    public static ForeseeRun.Foreseen foresee(ForeseeRun foresee, SpecGrid grid, Path folder, Project project)
            throws IOException {
        long subjects = project.clips().stream().map(Clip::subject).distinct().count();
        double learnt = project.clips().size() * (subjects - 1.0) / Math.max(1, subjects);
        long seeds = grid.rows().getFirst().spec().execution().seeds().size();
        // one more training in the whole for the chosen candidate, taken as the mean of all
        double each =
                learnt * (GROUPS - 1) / GROUPS * GROUPS + learnt / grid.rows().size();
        return foresee.of(
                folder,
                new ForeseeRun.Wanted(
                        grid.rows().stream().map(SpecGrid.Row::spec).toList(), subjects * seeds, each));
    }

    private static SpecGrid checked(SpecGrid grid) {
        List<Long> seeds = grid.rows().getFirst().spec().execution().seeds();
        for (SpecGrid.Row row : grid.rows()) {
            if (!row.spec().execution().seeds().equals(seeds)) {
                throw new IllegalArgumentException("The rows of the grid have different seeds; name them with --seed.");
            }
            if (row.spec().optimisation().stop() == StopRule.TEST_SUBJECT_LEAK) {
                throw new IllegalArgumentException("The row \"" + row.name() + "\" chooses its epochs on the test"
                        + " subject, which nested selection must not see.");
            }
        }
        return grid;
    }

    /// Threads are part of what is computed, so a number is named before the first training.
    private static TrainingSpec fixed(TrainingSpec spec) {
        return spec.execution().threads() == 0 ? spec.withThreads(1) : spec;
    }

    /// One run.
    private final class Work {
        private final SpecGrid grid;
        private final RunRequest like;
        private final RunListener listener;
        private final List<Long> seeds;
        private final Map<FoldKey, List<Choice.Scored>> scored = new LinkedHashMap<>();

        Work(SpecGrid grid, RunRequest like, RunListener listener) throws StorageException {
            this.grid = grid;
            this.like = like.start() == RunRequest.Start.RESUME && like.split() == null
                    ? like.with(store.read(like.run()).split().plan())
                    : like;
            this.listener = listener;
            List<Long> named = grid.rows().getFirst().spec().execution().seeds();
            boolean once = grid.rows().stream().allMatch(row -> row.spec().deterministic());
            this.seeds =
                    this.like.plan().redrawn() ? this.like.plan().seeds(named) : once ? named.subList(0, 1) : named;
        }

        LosoResult run(JobContext context) throws EngineException, StorageException {
            int rows = grid.rows().size();
            double inner = 2.0 * rows / (2.0 * rows + 1);
            RunRecord record = null;
            List<FoldKey> keys = List.of();
            Optional<RunRecord> before = before();
            for (int i = 0; i < rows; i++) {
                if (before.isPresent() && answered(i, before.get())) {
                    if (record == null) {
                        record = before.get();
                        keys = ReadRuns.folds(record);
                        listener.goesOn(record.classes(), keys);
                    }
                    continue;
                }
                JobContext part = context.part(
                        "choosing, " + grid.rows().get(i).name(), inner * i / rows, inner * (i + 1) / rows);
                PreparedClips clips = prepared(i, part.part("images", 0, 0.1));
                if (record == null) {
                    RunFolds folds = RunFolds.of(store, like, seeds, clips);
                    keys = folds.keys();
                    record = begin(folds);
                    new LinearBaseline(store)
                            .keep(like.run(), record, folds.tasks(), part.part("comparison", 0.1, 0.2));
                    listener.prepared(folds.clips(), keys);
                } else {
                    checkSame(record, clips, grid.rows().get(i).name());
                }
                score(i, clips, keys, part.part("inner folds", 0.2, 1));
            }
            RunRecord begun = Objects.requireNonNull(record);
            Map<FoldKey, Choice> choices = new LinkedHashMap<>();
            keys.forEach(key -> choices.put(key, Choice.best(scored.getOrDefault(key, List.of()))));
            for (int i = 0; i < rows; i++) {
                train(
                        i,
                        choices,
                        context.part(
                                "chosen, " + grid.rows().get(i).name(),
                                inner + (1 - inner) * i / rows,
                                inner + (1 - inner) * (i + 1) / rows));
            }
            return conclude(begun, keys);
        }

        /// The run that goes on, if the project still says of its clips what it said: then a candidate whose inner
        /// networks have all answered needs no image.
        private Optional<RunRecord> before() throws StorageException {
            return like.start() == RunRequest.Start.NEW
                    ? Optional.empty()
                    : Optional.of(store.read(like.run())).filter(kept -> EarlierFolds.alike(kept, like));
        }

        /// Takes over the scores of a candidate of whose inner networks none is missing.
        private boolean answered(int row, RunRecord kept) throws StorageException {
            List<FoldKey> keys = ReadRuns.folds(kept);
            List<List<Prediction>> all = new ArrayList<>();
            for (FoldKey key : keys) {
                List<Prediction> answers = store.innerPredictions(folder(row), base(row, key));
                if (answers.isEmpty()) {
                    return false;
                }
                all.add(answers);
            }
            for (int k = 0; k < keys.size(); k++) {
                score(row, keys.get(k), kept.classes(), all.get(k));
            }
            return true;
        }

        private void score(int row, FoldKey key, List<String> classes, List<Prediction> answers) {
            Scores scores = Scores.of(ConfusionMatrix.of(classes, answers));
            scored.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Choice.Scored(grid.rows().get(row).name(), scores.uf1(), scores.accuracy()));
        }

        private TrainingSpec spec(int row) {
            TrainingSpec spec = grid.rows().get(row).spec();
            return spec.withSeeds(seeds);
        }

        private PreparedClips prepared(int row, JobContext context) {
            return prepare.prepare(like.project(), like.folder(), spec(row), context)
                    .only(like.plan());
        }

        private RunRecord begin(RunFolds folds) throws StorageException, EngineException {
            if (like.start() == RunRequest.Start.RESUME) {
                return store.read(like.run());
            }
            Split split = like.plan().equals(Split.LOSO.plan()) ? Split.LOSO : new Split(like.plan(), folds.keys());
            RunRecord record = RunRecords.of(
                    RunRecord.Kind.LOSO,
                    like.with(spec(0)),
                    grid.rows().stream().map(SpecGrid.Row::spec).toList(),
                    split.choosing(grid.rows().stream().map(SpecGrid.Row::name).toList()),
                    folds.clips(),
                    engine,
                    store,
                    clock.instant());
            store.create(like.run(), record);
            return record;
        }

        private void checkSame(RunRecord record, PreparedClips clips, String row) {
            Set<String> first =
                    record.clips().stream().map(RunRecord.RunClip::id).collect(Collectors.toSet());
            Set<String> these =
                    clips.clips().stream().map(clip -> clip.clip().value()).collect(Collectors.toSet());
            if (!first.equals(these)) {
                throw new IllegalArgumentException("The row \"" + row + "\" can use " + these.size()
                        + " clips and the first row " + first.size()
                        + ": settings can only be chosen on the same clips. Leave the row out, or exclude the clips.");
            }
        }

        /// A candidate of which no seed changes anything answers for its first.
        private FoldKey base(int row, FoldKey key) {
            return grid.rows().get(row).spec().deterministic() && !like.plan().redrawn()
                    ? new FoldKey(Objects.requireNonNull(key.heldOut()), seeds.getFirst())
                    : key;
        }

        private Path folder(int row) {
            return ReadRuns.candidate(like.run(), row, grid.rows().get(row).name());
        }

        private void score(int row, PreparedClips clips, List<FoldKey> keys, JobContext context)
                throws StorageException, EngineException {
            for (int k = 0; k < keys.size(); k++) {
                FoldKey key = base(row, keys.get(k));
                context.report(Progress.of(k, keys.size(), LosoProgress.name(key) + ", seed " + key.seed()));
                List<Prediction> answers = store.innerPredictions(folder(row), key);
                if (answers.isEmpty()) {
                    answers = new ArrayList<>();
                    for (Fold<PreparedClip> inner :
                            InnerFolds.of(FoldTask.of(key, clips.clips()).fold(), GROUPS)) {
                        context.checkCancelled();
                        answers.addAll(
                                InnerFolds.answers(engine, spec(row), clips.classes(), key, inner, context.quiet()));
                    }
                    store.writeInnerPredictions(folder(row), key, clips.classes(), answers);
                }
                score(row, keys.get(k), clips.classes(), answers);
            }
        }

        /// Trains the folds that chose a candidate, as a run of their own, and takes over what they gave.
        private void train(int row, Map<FoldKey, Choice> choices, JobContext context)
                throws StorageException, EngineException {
            Map<FoldKey, Choice> mine = new LinkedHashMap<>();
            for (Map.Entry<FoldKey, Choice> entry : choices.entrySet()) {
                if (entry.getValue().chosen().equals(grid.rows().get(row).name())
                        && store.finished(like.run(), entry.getKey()).isEmpty()) {
                    mine.put(entry.getKey(), entry.getValue());
                }
            }
            if (mine.isEmpty()) {
                return;
            }
            Set<FoldKey> wanted =
                    mine.keySet().stream().map(key -> base(row, key)).collect(Collectors.toSet());
            boolean begun = Files.exists(folder(row).resolve("run.json"));
            RunRequest request = new RunRequest(
                            like.project(),
                            like.folder(),
                            spec(row),
                            folder(row),
                            begun ? RunRequest.Start.RESUME : RunRequest.Start.NEW,
                            Set.of(),
                            like.workers())
                    .with(RunOutput.Pictures.NONE)
                    .with(like.plan());
            loso.run(request, wanted::contains, RunListener.SILENT, context);
            for (Map.Entry<FoldKey, Choice> entry : mine.entrySet()) {
                FoldKey key = entry.getKey();
                FoldRecord trained = store.finished(folder(row), base(row, key))
                        .orElseThrow(() -> new StorageException(
                                "The network " + key.folder() + " of " + folder(row) + " is gone."));
                FoldRecord taken = trained.as(key.seed()).with(entry.getValue());
                store.begin(like.run(), key);
                store.finish(like.run(), key, taken);
                listener.foldEnded(key, taken.predictions());
            }
        }

        private LosoResult conclude(RunRecord record, List<FoldKey> keys) throws StorageException {
            List<Prediction> predictions = new ArrayList<>();
            for (FoldKey key : keys) {
                Optional<FoldRecord> fold = store.finished(like.run(), key);
                fold.ifPresent(done -> predictions.addAll(done.predictions()));
            }
            RunRecord ended = record.as(RunRecord.State.COMPLETE, clock.instant());
            store.writePredictions(like.run(), ended.classes(), predictions);
            output.write(like.run(), ended, predictions);
            store.update(like.run(), ended);
            return new LosoResult(like.run(), ended, predictions);
        }
    }
}
