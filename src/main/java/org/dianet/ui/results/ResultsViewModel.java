package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.evaluation.Prediction;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.explain.ModelCard;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The runs of the open project and the one that is looked at.
public final class ResultsViewModel {
    private final RunLibrary library;
    private final Tasks tasks;
    private final ResultExports exports;
    private final RunShelf shelf;
    private final BiConsumer<String, List<ClipId>> showClips;
    private final Latest<List<RunEntry>> listing;
    private final Latest<ResultsState> loading;
    private final Latest<ResultsState> comparing;
    private final Latest<ResultsState> logging;
    private final Latest<ModelCard> citing;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<@Nullable ModelCard> card = new ReadOnlyObjectWrapper<@Nullable ModelCard>();
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    // Referenced, because a view without references is collected with its listeners.
    private final ObservableList<RunEntry> runsView = FXCollections.unmodifiableObservableList(runs);
    private final Latest<List<TableEntry>> tabling;
    private final ObservableList<TableEntry> tables = FXCollections.observableArrayList();
    private final ObservableList<TableEntry> tablesView = FXCollections.unmodifiableObservableList(tables);
    private final ObjectProperty<@Nullable Path> table = new SimpleObjectProperty<@Nullable Path>();
    private final ObjectProperty<@Nullable Path> projectFolder = new SimpleObjectProperty<@Nullable Path>();
    private final ObjectProperty<@Nullable Path> run = new SimpleObjectProperty<@Nullable Path>();
    private final ReadOnlyObjectWrapper<ResultsState> state = new ReadOnlyObjectWrapper<>(new ResultsState.Nothing());

    /// @param dialogs asks where an export goes
    /// @param said gets a sentence about what was done
    /// @param showClips shows clips under a title, and goes to them
    public ResultsViewModel(
            Tasks tasks,
            RunLibrary library,
            Dialogs dialogs,
            Consumer<String> said,
            BiConsumer<String, List<ClipId>> showClips) {
        this.exports = new ResultExports(tasks, library, dialogs, said);
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.library = library;
        this.showClips = showClips;
        this.listing = new Latest<>(tasks, Messages.text("results.task.list"), Lane.IO, this::listed, this::failed);
        this.loading = new Latest<>(tasks, Messages.text("results.task.load"), Lane.IO, state::set, this::failed);
        this.shelf = new RunShelf(tasks, library, this::gone, this::back);
        this.comparing = new Latest<>(
                tasks,
                Messages.text("results.task.compare"),
                Lane.IO,
                state::set,
                cause -> tasks.report(Messages.text("results.task.compare"), cause));
        this.logging = new Latest<>(
                tasks,
                Messages.text("results.task.log"),
                Lane.IO,
                state::set,
                cause -> tasks.report(Messages.text("results.task.log"), cause));
        this.citing = new Latest<>(
                tasks,
                Messages.text("results.task.load"),
                Lane.IO,
                card::set,
                cause -> tasks.report(Messages.text("results.model.evaluation"), cause));
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

    /// Runs and ablations that are put aside and brought back.
    RunShelf shelf() {
        return shelf;
    }

    /// What can be written into files.
    ResultExports exports() {
        return exports;
    }

    private void gone() {
        table.set(null);
        run.set(null);
        refresh();
    }

    private void back(Path folder) {
        list();
        Path project = projectFolder.get();
        if (project != null && ReadAblations.folder(project).equals(folder.getParent())) {
            table.set(folder);
        } else {
            run.set(folder);
        }
    }

    /// Deletes the current run; it can be restored.
    void delete() {
        Path ablation = table.get();
        Path folder = run.get();
        if (ablation != null) {
            shelf.deleteTable(ablation);
        } else if (folder != null) {
            shelf.delete(folder);
        }
    }

    /// Asks for another name of the current run.
    void rename(RunEntry entry) {
        dialogs.askText(Messages.text("results.rename"), Messages.text("results.rename.name"), entry.name())
                .map(String::strip)
                .filter(name -> !name.equals(entry.name()))
                .ifPresent(name -> shelf.rename(entry.folder(), name));
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
        comparing.clear();
        logging.clear();
        citing.clear();
        // The same choice on the next model's page is news there.
        card.set(null);
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
                ? new ResultsState.Unanswered(answers.entry())
                : new ResultsState.Loaded(answers.entry(), RunResults.of(answers), answers.notes());
    }

    /// Compares the current run with another.
    void compareWith(RunEntry other) {
        compare(run -> new ResultsState.Compared(run, other, library.compare(run.folder(), other.folder())));
    }

    /// Compares the current run with the linear baseline.
    void compareWithBaseline() {
        compare(run -> new ResultsState.Compared(run, null, library.compareWithBaseline(run.folder())));
    }

    /// Compares runs pair by pair.
    ///
    /// @param entries at least two
    void compareAll(List<RunEntry> entries) {
        compare(_ -> new ResultsState.Several(
                entries, library.compare(entries.stream().map(RunEntry::folder).toList())));
    }

    /// Looks at one pair of several runs.
    void showPair(ResultsState.Several several, CompareSeveral.Pair pair) {
        state.set(new ResultsState.Compared(
                several.runs().get(pair.first()), several.runs().get(pair.second()), pair.result()));
    }

    /// Asks for the training log of another program and shows its scores. The current view stays if it is none.
    void openLog() {
        dialogs.chooseFile(Messages.text("results.log.open"), "*.log", "*.txt", "*.csv", "*.xlsx", "*.out", "*.*")
                .ifPresent(file -> logging.submit(context -> new ResultsState.Logged(library.log(file))));
    }

    private interface Compare {
        ResultsState with(RunEntry run) throws IOException;
    }

    /// The current view stays if they cannot be compared.
    private void compare(Compare compare) {
        RunEntry shown = shown();
        if (shown != null) {
            comparing.submit(context -> compare.with(shown));
        }
    }

    /// The run whose scores are shown or the first of those that are compared, or `null`.
    private @Nullable RunEntry shown() {
        return switch (state.get()) {
            case ResultsState.Loaded loaded -> loaded.entry();
            case ResultsState.Compared compared -> compared.first();
            case ResultsState.Several several -> several.runs().getFirst();
            case ResultsState.Nothing _,
                    ResultsState.Loading _,
                    ResultsState.Unanswered _,
                    ResultsState.Trained _,
                    ResultsState.Tabled _,
                    ResultsState.Logged _,
                    ResultsState.Failed _ -> null;
        };
    }

    /// Runs that can be compared with a run: the same classes and clips.
    List<RunEntry> others(RunEntry shown) {
        return runs.stream()
                .filter(entry -> !entry.folder().equals(shown.folder()) && entry.comparableWith(shown))
                .toList();
    }

    /// Lets a model's card cite another evaluation.
    ///
    /// @param evaluation a run, or `null` for none
    void cite(RunLibrary.Model model, @Nullable RunEntry evaluation) {
        citing.clear();
        citing.submit(context -> library.card(model.entry().folder(), evaluation == null ? null : evaluation.folder()));
    }

    /// The card of the model that is looked at, citing the evaluation that was chosen.
    ReadOnlyObjectProperty<@Nullable ModelCard> card() {
        return card.getReadOnlyProperty();
    }

    void endComparison() {
        load();
    }

    /// Saves the note of the current run.
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
        showClip(prediction.clip());
    }
}
