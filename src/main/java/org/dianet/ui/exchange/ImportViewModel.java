package org.dianet.ui.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.dataset.Candidate;
import org.dianet.dataset.DatasetKind;
import org.dianet.dataset.Recognition;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.job.Lane;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.PreparedImport;
import org.dianet.pipeline.project.UseProtocol;
import org.dianet.ui.common.control.TypedPath;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The import of a data set: the folder, what was recognised in it, its content. Everything is shown
/// before anything is written.
public final class ImportViewModel {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Importer importer;
    private final Finished finished;
    private final Latest<Recognition> recognising;
    private final Latest<PreparedImport.Outcome> previewing;
    private final Latest<List<Finding>> examining;
    private final ImportChoices source = new ImportChoices(this::scan);
    private final ImportTarget target;
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Candidate> candidate = new SimpleObjectProperty<@Nullable Candidate>();
    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable TaskView<PreparedImport>> scanning =
            new ReadOnlyObjectWrapper<@Nullable TaskView<PreparedImport>>();
    private final ReadOnlyObjectWrapper<PreparedImport.@Nullable Outcome> preview =
            new ReadOnlyObjectWrapper<PreparedImport.@Nullable Outcome>();
    private final ReadOnlyObjectWrapper<@Nullable List<Finding>> examined =
            new ReadOnlyObjectWrapper<@Nullable List<Finding>>();
    private @Nullable PreparedImport prepared;
    private LabelColumn preparedLabels = LabelColumn.EMOTION;
    private List<String> unused = List.of();
    private int scans;

    /// Told of every import that worked.
    @FunctionalInterface
    public interface Finished {
        /// @param into folder of the project
        void imported(Path into, PreparedImport.Outcome outcome);

        /// A folder in which nothing was recognised.
        default void noTable(Path folder) {
            // That is said in the window.
        }
    }

    /// @param projects folder that new projects are proposed in
    public ImportViewModel(Workbench workbench, Tasks tasks, Importer importer, Path projects, Finished finished) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.importer = importer;
        this.finished = finished;
        this.target = new ImportTarget(workbench, projects, this::refresh);
        this.recognising = new Latest<>(tasks, text("task.recognise"), Lane.IO, this::recognised, this::failed);
        this.previewing = new Latest<>(tasks, text("task.preview"), Lane.IO, this::previewed, this::failed);
        this.examining = new Latest<>(
                tasks,
                text("task.examine"),
                Lane.IO,
                examined::set,
                // The import reports what the scan would have reported.
                _ -> examined.set(null));
        folder.addListener((_, _, _) -> recognise());
        candidate.addListener((_, _, now) -> take(now));
    }

    private static String text(String key, Object... values) {
        return Messages.text("import." + key, values);
    }

    private void recognise() {
        recognising.clear();
        candidates.clear();
        candidate.set(null);
        source.fill(null);
        unused = List.of();
        target.removeAbsent().set(false);
        failure.set("");
        TypedPath.of(folder.get()).ifPresent(chosen -> {
            state.set(text("recognising"));
            recognising.submit(context -> importer.recognise(chosen, context));
        });
    }

    /// Looks at the files again, which may be others by now: at all that the folder may hold where it is the folder's
    /// path that was confirmed, otherwise at what is chosen.
    void lookAgain(StringProperty confirmed) {
        if (confirmed.equals(folder)) {
            recognise();
        } else {
            scan();
        }
    }

    private void recognised(Recognition found) {
        state.set("");
        candidates.setAll(found.candidates());
        unused = found.unused();
        if (found.candidates().isEmpty()) {
            failure.set(text("nothing") + lines(found.unused()));
            TypedPath.of(folder.get()).filter(Files::isDirectory).ifPresent(finished::noTable);
        } else {
            candidate.set(found.candidates().getFirst());
        }
    }

    private static String lines(List<String> sentences) {
        return sentences.isEmpty() ? "" : "\n" + String.join("\n", sentences);
    }

    private void take(@Nullable Candidate chosen) {
        if (chosen != null) {
            target.propose(chosen.media(), chosen.kind());
            source.fill(chosen);
        }
    }

    /// Checks every clip of the import.
    private void scan() {
        abandon();
        failure.set("");
        state.set("");
        prepared = null;
        preview.set(null);
        if (!source.obstacle().isEmpty()) {
            state.set(folder.get().isBlank() ? "" : source.obstacle());
            return;
        }
        preparedLabels = target.labels();
        ImportDataset.Order order = source.order(preparedLabels);
        int mine = scans;
        TaskView<PreparedImport> started = tasks.start(
                text("task.scan", String.valueOf(order.media().getFileName())),
                Lane.IO,
                context -> importer.prepare(order, context),
                ready -> scanned(mine, ready),
                cause -> {
                    if (mine == scans) {
                        failed(cause);
                    }
                });
        if (!started.state().get().ended()) {
            scanning.set(started);
            started.state().subscribe(now -> {
                if (now.ended() && mine == scans) {
                    scanning.set(null);
                }
            });
        }
    }

    private void scanned(int scan, PreparedImport ready) {
        if (scan == scans) {
            prepared = ready;
            refresh();
        }
    }

    /// Stops looking; nothing has been written.
    public void abandon() {
        scans++;
        if (candidate.get() == null) {
            recognising.clear();
        }
        previewing.clear();
        examining.clear();
        examined.set(null);
        TaskView<PreparedImport> running = scanning.get();
        if (running != null) {
            running.cancel();
            scanning.set(null);
        }
    }

    /// What is shown, by the project and protocol that were chosen.
    private void refresh() {
        PreparedImport ready = prepared;
        if (ready == null) {
            return;
        }
        if (preparedLabels != target.labels()) {
            scan();
            return;
        }
        failure.set("");
        preview.set(null);
        examining.clear();
        examined.set(null);
        PreparedImport wanted = target.of(ready);
        @Nullable Project open = target.open();
        previewing.submit(_ -> open == null ? importer.preview(wanted) : wanted.onto(open));
    }

    private void previewed(PreparedImport.Outcome outcome) {
        preview.set(outcome);
        Path folder = Path.of(target.folder().get());
        OpenProject open = workbench.session().openProject().get();
        Path into = target.open() == null || open == null ? folder : open.folder();
        examining.submit(context -> importer.examine(outcome.after(), into, context));
    }

    private void failed(Throwable cause) {
        state.set("");
        failure.set(String.valueOf(cause.getMessage()));
    }

    /// Imports what the preview shows.
    public void start() {
        PreparedImport ready = prepared;
        if (ready == null || preview.get() == null) {
            return;
        }
        PreparedImport wanted = target.of(ready);
        Path into = wanted.order().folder();
        @Nullable Project open = target.open();
        preview.set(null);
        examining.clear();
        state.set(text("running"));
        tasks.start(
                text("task.run", String.valueOf(into.getFileName())),
                Lane.IO,
                _ -> open == null ? importer.write(wanted) : wanted.onto(open),
                outcome -> done(into, open, outcome),
                cause -> {
                    refresh();
                    failed(cause);
                });
    }

    private void done(Path into, @Nullable Project before, PreparedImport.Outcome outcome) {
        if (before != null && !before.equals(target.open())) {
            preview.set(outcome);
            start(); // somebody edited meanwhile
            return;
        }
        state.set("");
        prepared = null;
        if (before != null) {
            workbench.session().perform(outcome.label(), outcome.edit(), null);
        }
        finished.imported(into, outcome);
    }

    /// Protocols to choose from: those of the open project and those of the field, without what was published for
    /// other data sets only.
    public List<ProtocolPreset> protocols(@Nullable DatasetKind kind) {
        OpenProject open = workbench.session().openProject().get();
        List<ProtocolPreset> known = open == null ? ProtocolPresets.all() : UseProtocol.known(open.project());
        return known.stream()
                .filter(preset -> kind == null
                        || kind == DatasetKind.TABLE
                        || kind == DatasetKind.IMAGES
                        || (preset.published().isEmpty()
                                ? !ofAnother(kind, preset)
                                : preset.publishedFor(kind.toString()).isPresent()))
                .toList();
    }

    /// Whether its name begins with another data set's, as `casme2-4`.
    private static boolean ofAnother(DatasetKind kind, ProtocolPreset preset) {
        return DatasetKind.find(preset.name().split("-", 2)[0])
                .filter(other -> other != kind)
                .isPresent();
    }

    /// What the quality scan says of the previewed project with its files; `null` while they are looked at.
    public ReadOnlyObjectProperty<@Nullable List<Finding>> examined() {
        return examined.getReadOnlyProperty();
    }

    /// The folder or sheet that was chosen.
    public StringProperty folder() {
        return folder;
    }

    public ImportChoices source() {
        return source;
    }

    public ImportTarget target() {
        return target;
    }

    /// What the folder may hold, the likeliest first.
    public ObservableList<Candidate> candidates() {
        return candidates;
    }

    /// Sentences about tables of the folder that are not imported.
    public List<String> unused() {
        return unused;
    }

    public ObjectProperty<@Nullable Candidate> candidate() {
        return candidate;
    }

    /// The current work; empty if there is none.
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /// Why it cannot continue; empty if it can.
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /// The current check of the clips, or `null`.
    public ReadOnlyObjectProperty<@Nullable TaskView<PreparedImport>> scanning() {
        return scanning.getReadOnlyProperty();
    }

    /// What would be imported, or `null` while that is not known.
    public ReadOnlyObjectProperty<PreparedImport.@Nullable Outcome> preview() {
        return preview.getReadOnlyProperty();
    }
}
