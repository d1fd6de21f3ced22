package org.dianet.pipeline.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.fold.FoldPlan;
import org.dianet.pipeline.fold.FoldRunner;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.fold.InProcessFolds;
import org.dianet.pipeline.fold.MultiProcessFolds;
import org.dianet.pipeline.fold.PlanFolds;
import org.dianet.pipeline.fold.TrainFold;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.run.Split;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Trains and tests fold by fold, as a [SplitPlan] divides the clips. Each finished fold is kept at once, so that
/// a cancelled or killed run goes on where it was and ends with the same numbers as an unbroken one, in however
/// many processes.
public final class EvaluateLoso {
    private static final double PREPARATION = 0.05;
    private static final double PLAN = 0.06;
    private static final double BASELINE = 0.08;
    private static final double TRAINED = 0.98;

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

    /// Looks at what a table is to compare before any of it is trained.
    ///
    /// @param like project and folder
    /// @throws IllegalArgumentException if a row cannot be trained, or on other clips than the first; in a sentence
    public void check(List<SpecGrid.Row> rows, RunRequest like) {
        prepare.check(rows, like.project(), like.folder());
    }

    /// @throws IllegalArgumentException if there are too few clips, classes or subjects
    /// @throws StorageException if the folder holds another run, or another program writes into it
    /// @throws org.dianet.job.CancelledException if cancelled; finished folds are kept and scored as partial
    public LosoResult run(RunRequest asked, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        return run(asked, _ -> true, listener, context);
    }

    /// The same for some of the folds; the run stays partial until all are done.
    LosoResult run(RunRequest asked, Predicate<FoldKey> only, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        return run(asked, images -> prepare(asked, images), only, listener, context);
    }

    /// One of several runs on the same images.
    ///
    /// @param all clips of the project, as [#prepare] gives them
    public LosoResult run(RunRequest asked, PreparedClips all, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        return run(asked, _ -> all, _ -> true, listener, context);
    }

    /// The clips of a project, for several runs.
    ///
    /// @param like project, folder and spec
    /// @throws IllegalArgumentException if fewer than two classes have clips
    public PreparedClips prepare(RunRequest like, JobContext context) {
        return prepare.prepare(like.project(), like.folder(), like.spec(), context);
    }

    /// Whether a run goes on and nothing of it is left to train.
    public boolean ended(RunRequest request) throws StorageException {
        return EarlierFolds.ofNothingLeft(store, request, _ -> true).isPresent();
    }

    /// Refuses what [#run] would refuse of the clips, before anything is trained.
    ///
    /// @throws IllegalArgumentException if there are too few clips, classes or subjects
    /// @throws StorageException if the run goes on and its clips have changed
    public void check(RunRequest request, PreparedClips all) throws StorageException {
        RunFolds.of(store, request, seeded(request).execution().seeds(), all);
    }

    /// Makes the images of all clips when they are needed.
    private interface Images {
        PreparedClips of(JobContext context);
    }

    private LosoResult run(
            RunRequest asked, Images images, Predicate<FoldKey> only, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        RunRequest request = asked;
        if (request.start() == RunRequest.Start.RESUME) {
            RunRecord before = store.read(request.run());
            if (before.nested()) {
                throw new StorageException("In " + request.run() + " each fold chooses its settings; continue it with"
                        + " --choose " + request.run().resolve("grid.json") + ".");
            }
            request = asked.split() == null ? asked.with(before.split().plan()) : asked;
            ResumeCheck.check(before.spec(), asBefore(seeded(request), before));
        } else {
            store.checkNew(request.run());
        }
        checkKnown(request);
        boolean made = !Files.exists(request.run());
        try (RunLock _ = RunLock.take(request.run())) {
            return locked(request, images, only, listener, context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            if (made && !Files.exists(request.run().resolve("run.json"))) {
                RunLock.forget(request.run());
            }
        }
    }

    /// A run whose folds are trained elsewhere.
    ///
    /// @param folds in the order of the run
    public record Begun(RunRecord record, List<PreparedClip> clips, List<FoldKey> folds) {
        public Begun {
            clips = List.copyOf(clips);
            folds = List.copyOf(folds);
        }
    }

    /// Begins a run and trains nothing: its record and the answers of the linear baseline are in its folder.
    ///
    /// @throws IllegalArgumentException if there are too few clips, classes or subjects
    /// @throws StorageException if the folder holds a run, or another program writes into it
    public Begun begin(RunRequest request, JobContext context) throws EngineException, StorageException {
        store.checkNew(request.run());
        checkKnown(request);
        try (RunLock _ = RunLock.take(request.run())) {
            Started run = prepared(request, inner -> prepare(request, inner), RunListener.SILENT, context);
            return new Begun(
                    run.record(),
                    run.clips(),
                    run.tasks().stream().map(FoldTask::key).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /// Before the clips are prepared, which takes its time.
    private static void checkKnown(RunRequest request) {
        request.plan()
                .check(request.project().clips().stream()
                        .map(Clip::dataset)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
        Set<SubjectId> known = new TreeSet<>();
        request.project().clips().forEach(clip -> known.add(clip.subject()));
        for (SubjectId subject : request.subjects()) {
            if (!known.contains(subject)) {
                throw new IllegalArgumentException("There is no subject " + subject + "; there are " + known);
            }
        }
    }

    private LosoResult locked(
            RunRequest request, Images images, Predicate<FoldKey> only, RunListener listener, JobContext context)
            throws EngineException, StorageException, InterruptedException {
        Optional<EarlierFolds> earlier =
                EarlierFolds.ofNothingLeft(store, request, fold -> wanted(request, fold) && only.test(fold));
        if (earlier.isPresent()) {
            return ended(request, earlier.get(), listener, context);
        }
        Started run = prepared(request, images, listener, context);
        listener.planned(run.plan().workers(), sentence(run));
        List<FoldKey> folds = run.tasks().stream().map(FoldTask::key).toList();
        ConcludeRun end = new ConcludeRun(store, output, clock);
        Map<FoldKey, FoldRecord> finished = new HashMap<>();
        try {
            work(request, only, run, finished, listener, context);
        } catch (EngineException | StorageException | RuntimeException | InterruptedException e) {
            keepWhatIsThere(() -> end.conclude(request.run(), run.record(), folds, finished), e);
            throw e;
        }
        return illustrated(request, end.conclude(request.run(), run.record(), folds, finished), context);
    }

    /// What was trained before, without making an image.
    private LosoResult ended(RunRequest request, EarlierFolds earlier, RunListener listener, JobContext context)
            throws StorageException {
        MultiProcessFolds.deleteClipsOfKilledRun(request.run());
        listener.goesOn(earlier.record().classes(), earlier.folds());
        for (FoldKey fold : earlier.folds()) {
            Optional.ofNullable(earlier.finished().get(fold)).ifPresent(done -> listener.foldFound(fold, done));
        }
        if (earlier.whole(request.run())) {
            return new LosoResult(
                    request.run(), earlier.record(), new ReadRuns(store).predictions(request.run(), earlier.record()));
        }
        LosoResult result = new ConcludeRun(store, output, clock)
                .conclude(request.run(), earlier.record(), earlier.folds(), earlier.finished());
        return illustrated(request, result, context);
    }

    private LosoResult illustrated(RunRequest request, LosoResult result, JobContext context) throws StorageException {
        if (!result.predictions().isEmpty()) {
            output.illustrate(
                    result.run(),
                    result.record(),
                    result.predictions(),
                    new RunOutput.Source(request.project(), request.folder(), request.pictures()),
                    context.part("example clips", TRAINED, 1));
        }
        return result;
    }

    /// All that comes before the first fold: clips, folds, the run's record and the linear baseline.
    private Started prepared(RunRequest request, Images images, RunListener listener, JobContext context)
            throws EngineException, StorageException {
        RunFolds folds = RunFolds.of(
                store,
                request,
                seeded(request).execution().seeds(),
                images.of(context.part("dynamic images", 0, PREPARATION)));
        Started run = start(request, folds, context.part("measuring", PREPARATION, PLAN));
        listener.prepared(folds.clips(), folds.keys());
        new LinearBaseline(store)
                .keep(request.run(), run.record(), folds.tasks(), context.part("comparison", PLAN, BASELINE));
        return run;
    }

    /// Warns before a run whose scores must not be compared with others.
    private static String sentence(Started run) {
        return Stream.concat(
                        Stream.of(run.plan().sentence()),
                        run.record().leaks().stream()
                                .map(leak -> "The scores will not be comparable with other work: " + leak + "."))
                .collect(Collectors.joining(" "));
    }

    /// The spec with the seeds that are trained from.
    private static TrainingSpec seeded(RunRequest request) {
        return request.once().spec();
    }

    private static boolean wanted(RunRequest request, FoldKey fold) {
        return request.subjects().isEmpty() || request.subjects().stream().anyMatch(fold::holdsOut);
    }

    private record Started(RunRecord record, FoldPlan plan, List<PreparedClip> clips, List<FoldTask> tasks) {}

    /// The number of threads is part of what is computed, so the record says how many `0` came to.
    private Started start(RunRequest request, RunFolds folds, JobContext context)
            throws EngineException, StorageException {
        PreparedClips clips = folds.clips();
        List<FoldTask> tasks = folds.tasks();
        boolean resumed = request.start() == RunRequest.Start.RESUME;
        Optional<RunRecord> before = resumed ? Optional.of(store.read(request.run())) : Optional.empty();
        TrainingSpec spec = seeded(request);
        TrainingSpec asked = before.map(run -> asBefore(spec, run)).orElse(spec);
        int wanted =
                (int) tasks.stream().filter(task -> wanted(request, task.key())).count();
        FoldPlan plan = new PlanFolds(engine)
                .plan(
                        request.workers(),
                        asked,
                        clips.classes().size(),
                        tasks.getFirst().fold().training(),
                        wanted,
                        context);
        RunRequest fixed = request.with(asked.withThreads(plan.threads()));
        Split split = request.plan().equals(Split.LOSO.plan()) ? Split.LOSO : new Split(request.plan(), folds.keys());
        RunRecord now = RunRecords.of(RunRecord.Kind.LOSO, fixed, split, clips, engine, store, clock.instant());
        if (before.isPresent()) {
            ResumeCheck.check(before.get(), now);
            return new Started(before.get(), plan, clips.clips(), tasks);
        }
        store.create(request.run(), now);
        return new Started(now, plan, clips.clips(), tasks);
    }

    /// Threads that were left to the program, and seeds of what no seed changes, are those of the run's beginning.
    private static TrainingSpec asBefore(TrainingSpec now, RunRecord run) {
        TrainingSpec before = run.spec();
        boolean sameSeeds = now.deterministic()
                && !run.split().plan().redrawn()
                && before.trainedSeeds().equals(now.trainedSeeds());
        return now.withRun(
                sameSeeds ? before.execution().seeds() : now.execution().seeds(),
                now.optimisation().epochs(),
                now.execution().device(),
                now.execution().threads() == 0
                        ? before.execution().threads()
                        : now.execution().threads());
    }

    private void work(
            RunRequest request,
            Predicate<FoldKey> only,
            Started run,
            Map<FoldKey, FoldRecord> finished,
            RunListener listener,
            JobContext context)
            throws EngineException, StorageException, InterruptedException {
        List<FoldTask> tasks = run.tasks();
        for (FoldTask task : tasks) {
            Optional<FoldRecord> earlier = store.finished(request.run(), task.key());
            if (earlier.isPresent()) {
                finished.put(task.key(), earlier.get());
                listener.foldFound(task.key(), earlier.get());
            }
        }
        List<FoldTask> wanted = tasks.stream()
                .filter(task -> !finished.containsKey(task.key()))
                .filter(task -> wanted(request, task.key()) && only.test(task.key()))
                .toList();
        if (!wanted.isEmpty()) {
            ResumeCheck.checkDraws(run.record());
        }
        MultiProcessFolds.deleteClipsOfKilledRun(request.run());
        EpochProgress progress = new EpochProgress(
                context.part("training", BASELINE, TRAINED),
                wanted.size(),
                run.record().spec().optimisation().epochs(),
                Math.min(run.plan().workers(), wanted.size()),
                finished.size());
        runner(request.run(), run).run(wanted, new LosoProgress(tasks, finished, listener, progress), context);
    }

    private FoldRunner runner(Path run, Started started) {
        TrainingSpec spec = started.record().spec();
        return started.plan().place() == FoldPlan.Place.HERE
                ? new InProcessFolds(
                        new TrainFold(engine, store, run, spec, started.record().classes()))
                : new MultiProcessFolds(
                        store,
                        run,
                        started.tasks().stream().map(FoldTask::key).toList(),
                        started.clips(),
                        started.plan().workers(),
                        spec.execution().threads());
    }

    /// Something that may fail to be written.
    private interface Writing {
        void run() throws StorageException;
    }

    private static void keepWhatIsThere(Writing writing, Exception cause) {
        try {
            writing.run();
        } catch (StorageException e) {
            cause.addSuppressed(e);
        }
    }
}
