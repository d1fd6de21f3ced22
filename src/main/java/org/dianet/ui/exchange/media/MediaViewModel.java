package org.dianet.ui.exchange.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.dianet.dataset.table.CellValue;
import org.dianet.job.Lane;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.NamePattern;
import org.dianet.model.project.Project;
import org.dianet.model.project.VocabularyTemplate;
import org.dianet.pipeline.importing.AddRecordings;
import org.dianet.pipeline.importing.AddRecordings.Named;
import org.dianet.pipeline.importing.AddRecordings.Probed;
import org.dianet.pipeline.importing.NewProject;
import org.dianet.storage.ProjectStore;
import org.dianet.ui.common.control.TypedPath;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Recordings on their way into a project, new or open: where they are, what they are called, what they contain.
/// Nothing is written before the button is pressed.
public final class MediaViewModel {
    private static final int MOST_NOTES = 3;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Sources sources;
    private final Runnable done;
    private final RecordingSearch search;
    private final ObservableList<RecordingRow> rows;
    private final StringProperty pattern = new SimpleStringProperty("");
    private final StringProperty rate = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final BooleanProperty intoOpen = new SimpleBooleanProperty();
    private final ObjectProperty<VocabularyTemplate> emotions = new SimpleObjectProperty<>(VocabularyTemplate.BASIC);
    private final ReadOnlyBooleanWrapper needsRate = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private String proposedPattern = "";
    private String proposedFolder = "";
    private boolean creating;
    private String failure = "";

    /// What the model reads from and writes to.
    ///
    /// @param projects folder that new projects are proposed in
    public record Sources(AddRecordings recordings, ProjectStore store, Path projects) {}

    /// @param done called when the clips are in the project
    public MediaViewModel(Workbench workbench, Tasks tasks, Sources sources, Runnable done) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.sources = sources;
        this.done = done;
        this.search = new RecordingSearch(tasks, sources.recordings(), sources.projects(), new RecordingSearch.Told() {
            @Override
            public void found(Path free) {
                proposeNames();
                proposeFolder(free);
            }

            @Override
            public void changed() {
                needsRate.set(rows.stream().anyMatch(RecordingRow::needsRate));
                tell();
            }

            @Override
            public void failed(Throwable cause) {
                MediaViewModel.this.failed(cause);
            }
        });
        this.rows = search.rows();
        pattern.subscribe(this::name);
        rate.subscribe(this::edited);
        folder.subscribe(this::edited);
        intoOpen.subscribe(this::edited);
        tell();
    }

    /// Looks through more places; those named before stay.
    public void add(List<Path> more) {
        failure = "";
        search.add(more);
    }

    /// Takes recordings out of the list.
    void remove(List<RecordingRow> some) {
        search.remove(some);
    }

    private void proposeFolder(Path free) {
        if (folder.get().isBlank() || folder.get().equals(proposedFolder)) {
            proposedFolder = free.toString();
            folder.set(proposedFolder);
        }
    }

    private void failed(Throwable cause) {
        creating = false;
        failure = cause instanceof IOException && cause.getMessage() != null
                ? cause.getMessage()
                : Messages.text("problem.unexpected", cause);
        tell();
    }

    private void proposeNames() {
        String proposal = NamePattern.propose(
                        rows.stream().map(row -> row.recording().name()).toList())
                .text();
        if (pattern.get().isBlank() || pattern.get().equals(proposedPattern)) {
            proposedPattern = proposal;
            pattern.set(proposal);
        }
        name();
    }

    /// Gives every row the names that the pattern finds in its path.
    private void name() {
        Optional<NamePattern> now = read();
        rows.forEach(
                row -> row.propose(now.flatMap(found -> found.of(row.recording().name()))));
        tell();
    }

    private Optional<NamePattern> read() {
        try {
            return Optional.of(new NamePattern(pattern.get().strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Something was typed or chosen, so what failed before may work now.
    void edited() {
        failure = "";
        tell();
    }

    private void tell() {
        String obstacle = obstacle();
        ready.set(obstacle.isEmpty());
        String words = obstacle.isEmpty() ? summary() : obstacle;
        state.set(failure.isEmpty() ? words : failure);
    }

    /// What is missing before the clips can be added; empty if nothing.
    private String obstacle() {
        if (creating) {
            return Messages.text("media.creating");
        }
        if (!search.doing().isEmpty()) {
            return search.doing();
        }
        if (rows.isEmpty()) {
            return Messages.text(search.looked() ? "media.nothing" : "media.none");
        }
        if (read().isEmpty()) {
            return Messages.text("media.bad-pattern", NamePattern.SUBJECT, NamePattern.CLIP);
        }
        long unnamed = usable().stream().filter(row -> !row.named()).count();
        if (unnamed > 0) {
            return Messages.text("media.unnamed-rows", unnamed);
        }
        if (needsRate.get() && !rate.get().isBlank() && frameRate().isEmpty()) {
            return Messages.text("media.bad-rate", rate.get());
        }
        if (!intoOpen.get() && TypedPath.of(folder.get()).isEmpty()) {
            return Messages.text("media.no-folder");
        }
        return usable().isEmpty() ? Messages.text("media.unreadable") : "";
    }

    private List<RecordingRow> usable() {
        return rows.stream().filter(RecordingRow::usable).toList();
    }

    private String summary() {
        List<RecordingRow> good = usable();
        long subjects = good.stream().map(row -> row.subject().get()).distinct().count();
        String words = Messages.text("media.summary", good.size(), subjects, rows.size() - good.size());
        List<String> notes = search.notes();
        String said = String.join(" ", notes.subList(0, Math.min(MOST_NOTES, notes.size())));
        int more = notes.size() - MOST_NOTES;
        return (words + " " + said + (more > 0 ? " " + Messages.text("media.more-notes", more) : "")).strip();
    }

    /// Frames a second of a recording: its own or, where it has none, what is typed.
    ObservableValue<String> rateOf(RecordingRow row) {
        return Bindings.createStringBinding(
                () -> row.probed().get() == null
                        ? "…"
                        : row.needsRate()
                                ? frameRate()
                                        .map(typed -> RecordingRow.words(typed))
                                        .orElse("")
                                : row.rate(),
                row.probed(),
                rate);
    }

    private Optional<FrameRate> frameRate() {
        OptionalDouble typed = CellValue.rate(rate.get());
        return typed.isPresent() && typed.getAsDouble() > 0 && Double.isFinite(typed.getAsDouble())
                ? Optional.of(new FrameRate(typed.getAsDouble()))
                : Optional.empty();
    }

    /// Adds the clips to the open project, or makes a new one of them and opens it.
    public void start() {
        if (!ready.get()) {
            return;
        }
        List<Named> named = new ArrayList<>();
        for (RecordingRow row : usable()) {
            Probed probed = row.probed().get();
            if (probed != null) {
                named.add(new Named(probed, row.names()));
            }
        }
        failure = "";
        @Nullable OpenProject open = workbench.session().openProject().get();
        if (intoOpen.get() && open != null) {
            addTo(open, named);
        } else {
            TypedPath.of(folder.get())
                    .ifPresent(home -> create(home.toAbsolutePath().normalize(), named));
        }
    }

    private void addTo(OpenProject open, List<Named> named) {
        plan(open.project(), open.folder(), named, false, plan -> {
            int count = plan.clips().size();
            if (workbench.session().stillOpen(open)
                    && workbench.session().perform(Messages.text("edit.add-media", count), plan.edit(), null)) {
                done.run();
                workbench.selection().clipId().set(plan.clips().getFirst().id());
                workbench.notices().hints().show(Messages.text("media.added", count));
            }
        });
    }

    private void create(Path home, List<Named> named) {
        plan(NewProject.in(home), home, named, true, plan -> {
            done.run();
            workbench.open(home);
            workbench
                    .notices()
                    .hints()
                    .show(Messages.text("media.created", plan.clips().size()));
        });
    }

    /// Works out the clips, and writes them as a new project if that is wanted, next to the window's thread.
    private void plan(Project before, Path home, List<Named> named, boolean write, Consumer<AddRecordings.Plan> then) {
        @Nullable FrameRate images = frameRate().orElse(null);
        VocabularyTemplate template = emotions.get();
        creating = true;
        tell();
        tasks.start(
                Messages.text("media.task.create", home.getFileName()),
                Lane.IO,
                _ -> {
                    AddRecordings.Plan plan = AddRecordings.plan(before, home, named, images, template);
                    if (write) {
                        sources.store().create(home, plan.edit().applyTo(before));
                    }
                    return plan;
                },
                plan -> {
                    creating = false;
                    then.accept(plan);
                    tell();
                },
                this::failed);
    }

    /// Ends what still runs.
    void abandon() {
        search.abandon();
    }

    public ObservableList<RecordingRow> rows() {
        return rows;
    }

    public StringProperty pattern() {
        return pattern;
    }

    /// Frames a second of folders of images.
    public StringProperty rate() {
        return rate;
    }

    /// Whether there are folders of images, which have no rate of their own.
    public ReadOnlyBooleanProperty needsRate() {
        return needsRate.getReadOnlyProperty();
    }

    public StringProperty folder() {
        return folder;
    }

    /// Whether the clips go into the project that is open.
    public BooleanProperty intoOpen() {
        return intoOpen;
    }

    public ObjectProperty<VocabularyTemplate> emotions() {
        return emotions;
    }

    /// Whether the clips go into a project that has its emotions already.
    BooleanBinding keepsEmotions() {
        return intoOpen.and(Bindings.createBooleanBinding(
                () -> Optional.ofNullable(workbench.session().openProject().get())
                        .filter(open -> !open.project().vocabulary().emotions().isEmpty())
                        .isPresent(),
                workbench.session().openProject()));
    }

    /// What is missing, or what will be added.
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }
}
