package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.evaluation.Prediction;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.Ablation;
import org.dianet.pipeline.AblationOutput;
import org.dianet.pipeline.ChangeRuns;
import org.dianet.ui.common.Dialogs;
import org.dianet.ui.common.Latest;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.Tasks;
import org.jspecify.annotations.Nullable;

/// The runs of the open project and the one that is looked at.
public final class ResultsViewModel {
    private final RunLibrary library;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final BiConsumer<String, List<ClipId>> showClips;
    private final Latest<List<RunEntry>> listing;
    private final Latest<ResultsState> loading;
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    // Kept, since a view that nobody holds is collected and its listeners with it.
    private final ObservableList<RunEntry> runsView = FXCollections.unmodifiableObservableList(runs);
    private final Latest<List<TableEntry>> tabling;
    private final ObservableList<TableEntry> tables = FXCollections.observableArrayList();
    private final ObservableList<TableEntry> tablesView = FXCollections.unmodifiableObservableList(tables);
    private final ObjectProperty<@Nullable Path> table = new SimpleObjectProperty<@Nullable Path>();
    private final ObjectProperty<@Nullable Path> projectFolder = new SimpleObjectProperty<@Nullable Path>();
    private final ObjectProperty<@Nullable Path> run = new SimpleObjectProperty<@Nullable Path>();
    private final ReadOnlyObjectWrapper<ChangeRuns.@Nullable Deleted> deleted =
            new ReadOnlyObjectWrapper<ChangeRuns.@Nullable Deleted>();
    private final ReadOnlyObjectWrapper<@Nullable Path> exported = new ReadOnlyObjectWrapper<@Nullable Path>();
    private final ReadOnlyObjectWrapper<ResultsState> state = new ReadOnlyObjectWrapper<>(new ResultsState.Nothing());

    /// @param dialogs asks where an export goes
    /// @param showClips shows clips under a title, and goes to them
    public ResultsViewModel(
            Tasks tasks, RunLibrary library, Dialogs dialogs, BiConsumer<String, List<ClipId>> showClips) {
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.library = library;
        this.showClips = showClips;
        this.listing = new Latest<>(tasks, Messages.text("results.task.list"), Lane.IO, this::listed, this::failed);
        this.loading = new Latest<>(tasks, Messages.text("results.task.load"), Lane.IO, state::set, this::failed);
        this.tabling = new Latest<>(tasks, Messages.text("results.task.list"), Lane.IO, tables::setAll, this::failed);
        projectFolder.addListener((_, _, _) -> {
            run.set(null);
            table.set(null);
            refresh();
        });
        table.addListener((_, _, now) -> {
            if (now != null) {
                load();
            }
        });
        run.addListener((_, _, now) -> {
            table.set(null);
            if (now != null && runs.stream().noneMatch(entry -> entry.folder().equals(now))) {
                list();
            }
            load();
        });
    }

    public ObjectProperty<@Nullable Path> projectFolder() {
        return projectFolder;
    }

    /// Folder of the run that is looked at.
    public ObjectProperty<@Nullable Path> run() {
        return run;
    }

    /// Looks at a run, also at the one that was looked at before an ablation.
    void showRun(Path folder) {
        boolean back = table.get() != null && folder.equals(run.get());
        table.set(null);
        run.set(folder);
        if (back) {
            load();
        }
    }

    ObservableList<RunEntry> runs() {
        return runsView;
    }

    ObservableList<TableEntry> tables() {
        return tablesView;
    }

    /// Folder of the ablation that is looked at, or `null` while it is a run; a run that is chosen takes its place.
    public ObjectProperty<@Nullable Path> table() {
        return table;
    }

    /// The run that was deleted last, until something else is done; `null` if there is none to bring back.
    ReadOnlyObjectProperty<ChangeRuns.@Nullable Deleted> deleted() {
        return deleted.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ResultsState> state() {
        return state.getReadOnlyProperty();
    }

    /// Looks at the disk again.
    public void refresh() {
        list();
        load();
    }

    private void list() {
        listing.clear();
        tabling.clear();
        Path folder = projectFolder.get();
        if (folder == null) {
            runs.clear();
            tables.clear();
        } else {
            listing.submit(context -> library.runs(folder));
            tabling.submit(context -> library.tables(folder));
        }
    }

    private void listed(List<RunEntry> found) {
        runs.setAll(found);
        if (run.get() == null && table.get() == null) {
            found.stream().filter(entry -> entry.problem() == null).findFirst().ifPresent(e -> run.set(e.folder()));
        }
    }

    private void load() {
        loading.clear();
        Path ablation = table.get();
        if (ablation != null) {
            state.set(new ResultsState.Loading());
            loading.submit(context -> new ResultsState.Tabled(ablation, library.table(ablation)));
            return;
        }
        Path folder = run.get();
        if (folder == null) {
            state.set(new ResultsState.Nothing());
            return;
        }
        state.set(new ResultsState.Loading());
        Path project = projectFolder.get();
        loading.submit(context -> library.entry(folder).hasScores()
                ? read(folder)
                : new ResultsState.Trained(library.model(folder, project)));
    }

    private ResultsState read(Path folder) throws IOException {
        RunLibrary.Answers answers = library.answers(folder);
        return answers.predictions().isEmpty()
                ? new ResultsState.Failed(
                        Messages.text("results.noPredictions", answers.entry().name()))
                : new ResultsState.Loaded(
                        answers.entry(),
                        RunResults.of(answers.classes(), answers.predictions(), answers.linear()),
                        answers.notes());
    }

    /// Asks for a file and writes the table into it.
    void export(Ablation ablation, AblationOutput.Format format) {
        String what = Messages.text("results.ablation." + format);
        dialogs.saveFile(what, format.file())
                .ifPresent(file -> tasks.start(
                        Messages.text("results.task.export", file.getFileName()),
                        Lane.IO,
                        context -> {
                            library.export(ablation, format, file);
                            return file;
                        },
                        _ -> {}));
    }

    /// Asks for a folder and copies the model that is looked at into a new one there.
    ///
    /// @param evaluation whose scores its card cites, or `null`
    void exportModel(RunLibrary.Model model, @Nullable RunEntry evaluation) {
        Path run = model.entry().folder();
        dialogs.chooseFolder(Messages.text("results.model.where")).ifPresent(folder -> {
            Path out = folder.resolve("model-" + model.entry().name());
            tasks.start(
                    Messages.text("results.task.export", out.getFileName()),
                    Lane.IO,
                    context -> {
                        library.exportModel(run, out, evaluation == null ? null : evaluation.folder());
                        return out;
                    },
                    exported::set);
        });
    }

    /// Folder of the model that was exported last, or `null`.
    ReadOnlyObjectProperty<@Nullable Path> exported() {
        return exported.getReadOnlyProperty();
    }

    /// Puts another run beside the one that is looked at.
    void compareWith(RunEntry other) {
        if (state.get() instanceof ResultsState.Loaded(RunEntry entry, RunResults _, String _)) {
            loading.clear();
            state.set(new ResultsState.Loading());
            loading.submit(context ->
                    new ResultsState.Compared(entry, other, library.compare(entry.folder(), other.folder())));
        }
    }

    /// Runs that could stand beside the one that is looked at.
    List<RunEntry> others() {
        return runs.stream()
                .filter(entry -> entry.problem() == null && entry.hasScores())
                .filter(entry -> !entry.folder().equals(run.get()))
                .toList();
    }

    void endComparison() {
        load();
    }

    /// Notes what is to be remembered about the run that is looked at.
    void note(String text) {
        Path folder = run.get();
        if (folder != null) {
            tasks.startQuietly(
                    Messages.text("results.task.note"),
                    Lane.IO,
                    context -> {
                        library.note(folder, text);
                        return folder;
                    },
                    _ -> {},
                    cause -> tasks.report(Messages.text("results.notes"), cause));
        }
    }

    /// Puts the run that is looked at aside.
    void delete() {
        Path folder = run.get();
        if (folder != null) {
            tasks.startQuietly(
                    Messages.text("results.task.delete"),
                    Lane.IO,
                    context -> library.delete(folder),
                    gone -> {
                        deleted.set(gone);
                        run.set(null);
                        refresh();
                    },
                    cause -> tasks.report(Messages.text("results.delete"), cause));
        }
    }

    /// Brings back the run that was deleted last.
    void undoDelete() {
        ChangeRuns.Deleted gone = deleted.get();
        if (gone != null) {
            tasks.startQuietly(
                    Messages.text("results.task.delete"),
                    Lane.IO,
                    context -> {
                        library.restore(gone);
                        return gone.run();
                    },
                    back -> {
                        deleted.set(null);
                        list();
                        run.set(back);
                    },
                    cause -> tasks.report(Messages.text("results.delete"), cause));
        }
    }

    private void failed(Throwable cause) {
        state.set(new ResultsState.Failed(String.valueOf(cause.getMessage())));
    }

    /// Shows the clips in one cell of the confusion matrix.
    void showCell(String truth, String predicted) {
        if (state.get() instanceof ResultsState.Loaded loaded) {
            showClips.accept(
                    Messages.text("results.filter.cell", truth, predicted),
                    loaded.results().clips(truth, predicted));
        }
    }

    /// Shows the clips of compared answers in one cell of their matrix.
    void showCell(List<Prediction> answers, String truth, String predicted) {
        showClips.accept(
                Messages.text("results.filter.cell", truth, predicted),
                answers.stream()
                        .filter(p -> p.truth().equals(truth) && p.predicted().equals(predicted))
                        .map(p -> new ClipId(p.clip()))
                        .distinct()
                        .toList());
    }

    void showClip(String clip) {
        showClips.accept(Messages.text("results.filter.clip", clip), List.of(new ClipId(clip)));
    }

    void showSubject(SubjectScore subject) {
        showClips.accept(Messages.text("results.filter.subject", subject.subject()), subject.clips());
    }

    void showClip(Prediction prediction) {
        showClips.accept(
                Messages.text("results.filter.clip", prediction.clip()), List.of(new ClipId(prediction.clip())));
    }

    void showMisread() {
        if (state.get() instanceof ResultsState.Loaded loaded) {
            showClips.accept(
                    Messages.text("results.filter.misread"),
                    loaded.results().misread().stream()
                            .map(p -> new ClipId(p.clip()))
                            .distinct()
                            .toList());
        }
    }
}
