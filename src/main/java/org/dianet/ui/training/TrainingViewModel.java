package org.dianet.ui.training;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.dianet.job.JobContext;
import org.dianet.job.JobState;
import org.dianet.job.Lane;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.run.ChooseNested;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// Sets up, starts, watches, cancels and resumes a run. One at a time.
public final class TrainingViewModel {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private final Tasks tasks;
    private final UiThread ui;
    private final Clock clock;
    private final Trainer trainer;
    private final Elsewhere elsewhere;
    private final Consumer<Path> finished;
    private final Consumer<Path> tabled;
    private final TrainingForm form = new TrainingForm();
    private final WeightsCheck weights;
    private final GridChoice grid;
    private final SpecText text;
    private final EngineFolderCheck engineFolder;
    private final UnfinishedWork unfinished;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<@Nullable OpenProject>();
    private final ReadOnlyObjectWrapper<DataSummary> summary = new ReadOnlyObjectWrapper<>(DataSummary.NONE);
    private final ReadOnlyObjectWrapper<EngineState> engine = new ReadOnlyObjectWrapper<>(new EngineState.Unknown());
    private final ReadOnlyObjectWrapper<@Nullable TaskView<Path>> task =
            new ReadOnlyObjectWrapper<@Nullable TaskView<Path>>();
    private final ReadOnlyObjectWrapper<@Nullable RunProgress> progress =
            new ReadOnlyObjectWrapper<@Nullable RunProgress>();
    private final Foresight foresight;
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    /// @param engineFolder folder of another PyTorch, a setting of the program
    /// @param elsewhere takes runs that are not trained on this computer
    /// @param finished gets the folder of a run that is whole
    /// @param tabled gets the folder of an ablation that is whole
    public TrainingViewModel(
            Tasks tasks,
            UiThread ui,
            Clock clock,
            Trainer trainer,
            StringProperty engineFolder,
            Elsewhere elsewhere,
            Consumer<Path> finished,
            Consumer<Path> tabled) {
        this.tasks = tasks;
        this.ui = ui;
        this.clock = clock;
        this.trainer = trainer;
        this.elsewhere = elsewhere;
        this.finished = finished;
        this.tabled = tabled;
        this.weights = new WeightsCheck(form, trainer, tasks);
        this.grid = new GridChoice(form, trainer, tasks);
        this.text = new SpecText(form, trainer);
        this.foresight = new Foresight(this, trainer, tasks);
        this.engineFolder = new EngineFolderCheck(engineFolder, tasks);
        this.unfinished = new UnfinishedWork(tasks, trainer, project, outcome::set);
        active.addListener((_, _, now) -> activated(now));
        project.addListener((_, before, now) -> projectChanged(before, now));
        form.draft().addListener((_, _, _) -> judge());
        form.evaluation().addListener((_, _, _) -> judge());
        grid.draft().addListener((_, _, _) -> judge());
        form.place().addListener((_, _, _) -> judge());
        elsewhere.onChange(this::judge);
        judge();
    }

    /// Whether the screen is shown; nothing is looked at before.
    public BooleanProperty active() {
        return active;
    }

    public ObjectProperty<@Nullable OpenProject> project() {
        return project;
    }

    TrainingForm form() {
        return form;
    }

    Elsewhere elsewhere() {
        return elsewhere;
    }

    WeightsCheck weights() {
        return weights;
    }

    Foresight foresight() {
        return foresight;
    }

    GridChoice grid() {
        return grid;
    }

    ReadOnlyObjectProperty<DataSummary> summary() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EngineState> engine() {
        return engine.getReadOnlyProperty();
    }

    /// The current run, or `null`.
    public ReadOnlyObjectProperty<@Nullable TaskView<Path>> task() {
        return task.getReadOnlyProperty();
    }

    /// The last run's progress, also after its end.
    ReadOnlyObjectProperty<@Nullable RunProgress> progress() {
        return progress.getReadOnlyProperty();
    }

    /// Why a run cannot be started, in a sentence; empty if it can.
    public ReadOnlyStringProperty obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /// How the last run ended, in a sentence.
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    UnfinishedWork unfinished() {
        return unfinished;
    }

    EngineFolderCheck engineFolder() {
        return engineFolder;
    }

    SpecText text() {
        return text;
    }

    /// What a started run does.
    private interface Work {
        void run(RunProgress news, JobContext context) throws Exception;
    }

    /// Starts what the form says.
    public void start() {
        OpenProject open = project.get();
        if (open == null || !obstacle.get().isEmpty()) {
            return;
        }
        String stamp = "-" + LocalDateTime.now(clock).format(STAMP);
        RunKind evaluation = form.evaluation().get();
        if (evaluation.grid()) {
            if (evaluation == RunKind.CHOICE && grid.draft().get() instanceof GridDraft.Valid(SpecGrid wanted)) {
                Path run = ReadRuns.folder(open.folder()).resolve(form.named(grid.title()) + stamp);
                RunRequest request =
                        divided(request(open, wanted.rows().getFirst().spec(), run, RunRequest.Start.NEW));
                launch(
                        RunKind.CHOICE,
                        request,
                        (news, context) -> trainer.choose(ChooseNested.candidates(wanted), request, news, context));
                form.name().set("");
            } else if (grid.draft().get() instanceof GridDraft.Valid(SpecGrid wanted)) {
                Path out = ReadAblations.folder(open.folder()).resolve(form.named(grid.title()) + stamp);
                ablate(open, wanted, out, RunRequest.Start.NEW);
                form.name().set("");
            }
        } else if (form.draft().get() instanceof SpecDraft.Valid(TrainingSpec spec)) {
            Path run = ReadRuns.folder(open.folder()).resolve(form.named(form.runTitle(spec)) + stamp);
            RunRequest request = divided(request(open, spec, run, RunRequest.Start.NEW));
            if (away()) {
                elsewhere.start(form.place().get(), request);
            } else {
                launch(evaluation, request);
            }
            // It names one run; under the next it would be wrong.
            form.name().set("");
        }
    }

    void resume(Trainer.Unfinished work) {
        OpenProject open = project.get();
        if (open != null && task.get() == null) {
            switch (work) {
                case Trainer.Unfinished.Run run ->
                    launch(RunKind.LOSO, request(open, run.spec(), run.folder(), RunRequest.Start.RESUME));
                case Trainer.Unfinished.Ablation table ->
                    ablate(open, table.grid(), table.folder(), RunRequest.Start.RESUME);
            }
        }
    }

    private RunRequest request(OpenProject open, TrainingSpec spec, Path run, RunRequest.Start start) {
        return new RunRequest(
                open.project(),
                open.folder(),
                spec,
                run,
                start,
                Set.of(),
                form.workers().get());
    }

    private RunRequest divided(RunRequest request) {
        return request.with(form.split().get());
    }

    private void ablate(OpenProject open, SpecGrid rows, Path out, RunRequest.Start start) {
        RunRequest asked = request(open, rows.rows().getFirst().spec(), out, start);
        RunRequest like = start == RunRequest.Start.NEW ? divided(asked) : asked;
        launch(RunKind.ABLATION, like, (news, context) -> trainer.ablate(rows, like, news, context));
    }

    private void launch(RunKind evaluation, RunRequest request) {
        launch(evaluation, request, (news, context) -> {
            if (evaluation == RunKind.ALL_CLIPS) {
                trainer.train(request, news, context);
            } else {
                trainer.evaluate(request, news, context);
            }
        });
    }

    /// Ends the run; its finished folds are kept.
    public void cancel() {
        TaskView<Path> running = task.get();
        if (running != null) {
            running.cancel();
        }
    }

    private void launch(RunKind evaluation, RunRequest request, Work work) {
        RunProgress news = new RunProgress(ui, evaluation);
        progress.set(news);
        outcome.set("");
        TaskView<Path> started = tasks.start(
                Messages.text("training.task." + evaluation, request.run().getFileName()),
                Lane.COMPUTE,
                context -> {
                    work.run(news, context);
                    return request.run();
                },
                run -> whole(evaluation, run),
                cause -> {
                    outcome.set(String.valueOf(cause.getMessage()));
                    tasks.report(Messages.text("training.title"), cause);
                });
        if (!started.state().get().ended()) {
            task.set(started);
            started.state().addListener((_, before, state) -> changed(before, state, news));
        }
        judge();
    }

    private void changed(JobState<Path> before, JobState<Path> state, RunProgress news) {
        if (state.ended()) {
            news.ended();
            task.set(null);
            judge();
            unfinished.look();
        }
        if (state instanceof JobState.Cancelled) {
            outcome.set(cancelled(before, news));
        }
    }

    private static String cancelled(JobState<Path> before, RunProgress news) {
        if (before instanceof JobState.Waiting) {
            return Messages.text("training.cancelled.waiting");
        }
        return news.row().get().isEmpty()
                ? Messages.text(
                        "training.cancelled", news.foldsDone(), news.folds().size())
                : Messages.text("training.cancelled.row", news.row().get());
    }

    private void whole(RunKind evaluation, Path run) {
        outcome.set(Messages.text("training.done", run.getFileName()));
        switch (evaluation) {
            case LOSO, ALL_CLIPS, CHOICE -> finished.accept(run);
            case ABLATION -> tabled.accept(run);
        }
    }

    private void activated(boolean now) {
        if (now) {
            summarise();
            unfinished.look();
            if (engine.get() instanceof EngineState.Unknown) {
                loadEngine();
            }
        }
    }

    private void projectChanged(@Nullable OpenProject before, @Nullable OpenProject now) {
        if (active.get()) {
            summarise();
            if (!Optional.ofNullable(before)
                    .map(OpenProject::folder)
                    .equals(Optional.ofNullable(now).map(OpenProject::folder))) {
                unfinished.look();
            }
        }
    }

    /// Asks for the engine once more after it failed.
    void loadEngine() {
        engine.set(new EngineState.Loading());
        tasks.startQuietly(
                Messages.text("training.task.engine"),
                Lane.COMPUTE,
                context -> trainer.engine(),
                info -> engineIs(new EngineState.Ready(info)),
                cause -> engineIs(new EngineState.Failed(String.valueOf(cause.getMessage()))));
    }

    private void engineIs(EngineState state) {
        engine.set(state);
        judge();
    }

    private void summarise() {
        OpenProject open = project.get();
        summary.set(open == null ? DataSummary.NONE : DataSummary.of(open.project()));
        judge();
    }

    private boolean away() {
        return !form.place().get().isEmpty();
    }

    private void judge() {
        obstacle.set(findObstacle().orElse(""));
    }

    private Optional<String> findObstacle() {
        if (project.get() == null) {
            return Optional.of(Messages.text("training.obstacle.noProject"));
        }
        if (task.get() != null) {
            return Optional.of(Messages.text("training.obstacle.running"));
        }
        if (away()) {
            String why = form.evaluation().get() == RunKind.LOSO
                    ? elsewhere.obstacle(form.place().get())
                    : Messages.text("training.obstacle.place");
            if (!why.isEmpty()) {
                return Optional.of(why);
            }
        }
        if (engine.get() instanceof EngineState.Failed failed) {
            return Optional.of(Messages.text("training.obstacle.engine", failed.reason()));
        }
        if (form.draft().get() instanceof SpecDraft.Invalid invalid) {
            return Optional.of(invalid.reason());
        }
        Optional<String> data = summary.get().obstacle(form.evaluation().get());
        return data.isPresent() || !form.evaluation().get().grid()
                ? data
                : switch (grid.draft().get()) {
                    case GridDraft.Reading _ -> Optional.of(Messages.text("training.grid.reading"));
                    case GridDraft.Invalid(String reason) -> Optional.of(reason);
                    case GridDraft.Valid _ -> Optional.empty();
                };
    }
}
