package org.dianet.ui.exchange.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.job.Lane;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.NamePattern;
import org.dianet.model.project.Project;
import org.dianet.model.project.VocabularyTemplate;
import org.dianet.pipeline.importing.AddRecordings;
import org.dianet.pipeline.importing.AddRecordings.Named;
import org.dianet.pipeline.importing.AddRecordings.Probed;
import org.dianet.pipeline.importing.FindRecordings;
import org.dianet.pipeline.importing.FoundRecording;
import org.dianet.storage.ProjectStore;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Recordings on their way into a project, new or open: where they are, what they are called, what they contain.
/// Nothing is written before the button is pressed.
public final class MediaViewModel {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Sources sources;
    private final Runnable done;
    private final Latest<FindRecordings.Found> finding;
    private final Latest<List<Probed>> probing;
    private final LinkedHashSet<Path> places = new LinkedHashSet<>();
    private final Set<FoundRecording> removed = new HashSet<>();
    private final ObservableList<RecordingRow> rows = FXCollections.observableArrayList();
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
    private String looking = "";
    private String failure = "";
    private List<String> notes = List.of();

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
        this.finding = new Latest<>(tasks, Messages.text("media.task.find"), Lane.IO, this::found, this::failed);
        this.probing = new Latest<>(tasks, Messages.text("media.task.open"), Lane.IO, this::opened, this::failed);
        pattern.subscribe(this::name);
        rate.subscribe(this::tell);
        folder.subscribe(this::tell);
        intoOpen.subscribe(this::tell);
        tell();
    }

    /// Looks through more places; those named before stay.
    public void add(List<Path> more) {
        more.forEach(place -> places.add(place.toAbsolutePath().normalize()));
        if (!places.isEmpty()) {
            look();
        }
    }

    private void look() {
        List<Path> all = List.copyOf(places);
        looking = Messages.text("media.finding");
        failure = "";
        tell();
        finding.submit(context -> FindRecordings.in(all, context));
    }

    private void found(FindRecordings.Found found) {
        looking = "";
        notes = found.notes();
        List<RecordingRow> now = new ArrayList<>();
        for (FoundRecording each : found.recordings()) {
            if (removed.contains(each)) {
                continue;
            }
            now.add(rows.stream()
                    .filter(row -> row.recording().equals(each))
                    .findFirst()
                    .orElseGet(() -> new RecordingRow(each)));
        }
        rows.setAll(now);
        proposeNames();
        proposeFolder();
        List<FoundRecording> unopened = rows.stream()
                .filter(row -> row.probed().get() == null)
                .map(RecordingRow::recording)
                .toList();
        if (!unopened.isEmpty()) {
            looking = Messages.text("media.opening");
            probing.submit(context -> sources.recordings().probe(unopened, context));
        }
        tell();
    }

    private void opened(List<Probed> probed) {
        looking = "";
        for (Probed each : probed) {
            rows.stream()
                    .filter(row -> row.recording().equals(each.recording()))
                    .forEach(row -> row.opened(each));
        }
        needsRate.set(rows.stream().anyMatch(MediaViewModel::needsRate));
        tell();
    }

    private static boolean needsRate(RecordingRow row) {
        Probed probed = row.probed().get();
        return probed != null && probed.needsRate();
    }

    private void failed(Throwable cause) {
        looking = "";
        failure = cause instanceof IOException && cause.getMessage() != null
                ? cause.getMessage()
                : Messages.text("problem.unexpected", cause);
        tell();
    }

    /// Takes a recording out of the list.
    void remove(List<RecordingRow> some) {
        some.forEach(row -> removed.add(row.recording()));
        rows.removeAll(some);
        needsRate.set(rows.stream().anyMatch(MediaViewModel::needsRate));
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

    private void proposeFolder() {
        @Nullable Path first = places.isEmpty() ? null : places.getFirst();
        if (first != null && (folder.get().isBlank() || folder.get().equals(proposedFolder))) {
            boolean alone = places.size() == 1 && Files.isDirectory(first);
            @Nullable Path named = alone ? first : first.getParent();
            String name = named == null || named.getFileName() == null
                    ? "study"
                    : named.getFileName().toString();
            Path free = sources.projects().resolve(name);
            for (int n = 2; Files.exists(free); n++) {
                free = sources.projects().resolve(name + "-" + n);
            }
            proposedFolder = free.toString();
            folder.set(proposedFolder);
        }
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

    /// A name was typed into a row.
    void typed() {
        tell();
    }

    private void tell() {
        String obstacle = obstacle();
        ready.set(obstacle.isEmpty());
        state.set(obstacle.isEmpty() ? summary() : obstacle);
    }

    /// What is missing before the clips can be added; empty if nothing.
    private String obstacle() {
        if (!failure.isEmpty()) {
            return failure;
        }
        if (!looking.isEmpty()) {
            return looking;
        }
        if (rows.isEmpty()) {
            return Messages.text(places.isEmpty() ? "media.empty" : "media.nothing");
        }
        if (read().isEmpty()) {
            return Messages.text("media.bad-pattern", NamePattern.SUBJECT, NamePattern.CLIP);
        }
        long unnamed = usable().stream().filter(row -> !row.named()).count();
        if (unnamed > 0) {
            return Messages.text("media.unnamed-rows", unnamed);
        }
        if (needsRate.get() && frameRate().isEmpty()) {
            return Messages.text(rate.get().isBlank() ? "media.no-rate" : "media.bad-rate", rate.get());
        }
        if (!intoOpen.get() && (folder.get().isBlank() || Files.exists(Path.of(folder.get(), "project.json")))) {
            return Messages.text(folder.get().isBlank() ? "media.no-folder" : "media.folder-taken", folder.get());
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
        return notes.isEmpty() ? words : words + " " + String.join(" ", notes);
    }

    private Optional<FrameRate> frameRate() {
        try {
            return Optional.of(
                    new FrameRate(Double.parseDouble(rate.get().strip().replace(',', '.'))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
        @Nullable OpenProject open = workbench.session().openProject().get();
        if (intoOpen.get() && open != null) {
            addTo(open, named);
        } else {
            create(Path.of(folder.get().strip()).toAbsolutePath().normalize(), named);
        }
    }

    private void addTo(OpenProject open, List<Named> named) {
        try {
            AddRecordings.Plan plan = AddRecordings.plan(
                    open.project(), open.folder(), named, frameRate().orElse(null), emotions.get());
            int count = plan.clips().size();
            if (workbench.session().perform(Messages.text("edit.add-media", count), plan.edit(), null)) {
                done.run();
                workbench.selection().clipId().set(plan.clips().getFirst().id());
                workbench.notices().hints().show(Messages.text("media.added", count));
            }
        } catch (IOException e) {
            failed(e);
        }
    }

    private void create(Path home, List<Named> named) {
        Project empty = Project.empty(String.valueOf(home.getFileName()));
        @Nullable FrameRate images = frameRate().orElse(null);
        VocabularyTemplate template = emotions.get();
        looking = Messages.text("media.creating");
        tell();
        tasks.start(
                Messages.text("media.task.create", home.getFileName()),
                Lane.IO,
                _ -> {
                    Project project = AddRecordings.plan(empty, home, named, images, template)
                            .edit()
                            .applyTo(empty);
                    sources.store().create(home, project);
                    return project.clips().size();
                },
                count -> {
                    done.run();
                    workbench.open(home);
                    workbench.notices().hints().show(Messages.text("media.created", count));
                },
                this::failed);
    }

    /// Ends what still runs.
    void abandon() {
        finding.clear();
        probing.clear();
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

    /// What is missing, or what will be added.
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }
}
