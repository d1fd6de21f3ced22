package org.dianet.ui.exchange.media;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.job.Lane;
import org.dianet.pipeline.importing.AddRecordings;
import org.dianet.pipeline.importing.AddRecordings.Probed;
import org.dianet.pipeline.importing.FindRecordings;
import org.dianet.pipeline.importing.FoundRecording;
import org.dianet.pipeline.importing.NewProject;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Looks through places for recordings and opens them, next to the window's thread.
final class RecordingSearch {
    private final Tasks tasks;
    private final AddRecordings recordings;
    private final Path projects;
    private final Told told;
    private final Latest<Look> finding;
    private final Set<Path> places = new LinkedHashSet<>();
    private final Set<FoundRecording> removed = new HashSet<>();
    private final ObservableList<RecordingRow> rows = FXCollections.observableArrayList();
    private @Nullable TaskView<List<Probed>> probing;
    private String doing = "";
    private List<String> notes = List.of();

    /// Who hears of it.
    interface Told {
        /// The list is another; a new project may lie in `free`.
        void found(Path free);

        /// More is known, or what is being done has changed.
        void changed();

        void failed(Throwable cause);
    }

    /// What a look through all places found, and where a new project may lie.
    private record Look(Set<Path> places, FindRecordings.Found found, Path free) {}

    /// @param projects folder that new projects are proposed in
    RecordingSearch(Tasks tasks, AddRecordings recordings, Path projects, Told told) {
        this.tasks = tasks;
        this.recordings = recordings;
        this.projects = projects;
        this.told = told;
        this.finding = new Latest<>(tasks, Messages.text("media.task.find"), Lane.IO, this::found, this::failed);
    }

    /// Looks through more places; those named before stay. What was taken out of the list comes back if it is named.
    void add(List<Path> more) {
        Set<Path> all = new LinkedHashSet<>(places);
        for (Path place : more) {
            Path full = place.toAbsolutePath().normalize();
            all.add(full);
            removed.removeIf(gone -> gone.place().startsWith(full));
        }
        if (all.isEmpty()) {
            return;
        }
        doing = Messages.text("media.finding");
        told.changed();
        finding.submit(context ->
                new Look(all, FindRecordings.in(List.copyOf(all), context), NewProject.freeFolder(wanted(all))));
    }

    /// The folder of a new project, named after what holds all places.
    private Path wanted(Set<Path> all) {
        @Nullable Path top = FindRecordings.top(all);
        @Nullable Path name = top == null ? null : top.getFileName();
        return projects.resolve(name == null ? "study" : name.toString());
    }

    private void found(Look look) {
        doing = "";
        // Places that failed are not kept, so that they hinder no later look.
        places.addAll(look.places());
        notes = look.found().notes();
        Map<FoundRecording, RecordingRow> present = new HashMap<>();
        rows.forEach(row -> present.put(row.recording(), row));
        rows.setAll(look.found().recordings().stream()
                .filter(each -> !removed.contains(each))
                .map(each -> present.getOrDefault(each, new RecordingRow(each)))
                .toList());
        told.found(look.free());
        open();
        told.changed();
    }

    private void failed(Throwable cause) {
        doing = "";
        told.failed(cause);
    }

    /// Opens the recordings that were not opened yet.
    private void open() {
        cancelProbing();
        List<FoundRecording> unopened = rows.stream()
                .filter(row -> row.probed().get() == null)
                .map(RecordingRow::recording)
                .toList();
        if (unopened.isEmpty()) {
            return;
        }
        doing = Messages.text("media.opening", 0, unopened.size());
        TaskView<List<Probed>> task = tasks.startQuietly(
                Messages.text("media.task.open"),
                Lane.IO,
                context -> recordings.probe(unopened, context),
                this::opened,
                this::failed);
        probing = task;
        task.fraction().addListener((_, _, done) -> {
            if (probing == task && !doing.isEmpty() && !Double.isNaN(done.doubleValue())) {
                doing = Messages.text(
                        "media.opening", Math.round(done.doubleValue() * unopened.size()), unopened.size());
                told.changed();
            }
        });
    }

    private void cancelProbing() {
        if (probing != null) {
            probing.cancel();
            probing = null;
        }
    }

    private void opened(List<Probed> probed) {
        doing = "";
        Map<FoundRecording, Probed> byRecording = new HashMap<>();
        probed.forEach(each -> byRecording.put(each.recording(), each));
        for (RecordingRow row : rows) {
            Probed found = byRecording.get(row.recording());
            if (found != null) {
                row.opened(found);
            }
        }
        told.changed();
    }

    /// Takes recordings out of the list.
    void remove(List<RecordingRow> some) {
        some.forEach(row -> removed.add(row.recording()));
        rows.removeAll(some);
        told.changed();
    }

    /// Ends what still runs.
    void abandon() {
        finding.clear();
        cancelProbing();
    }

    ObservableList<RecordingRow> rows() {
        return rows;
    }

    /// Whether any place was looked through.
    boolean looked() {
        return !places.isEmpty();
    }

    /// What is being done; empty if nothing.
    String doing() {
        return doing;
    }

    /// Sentences about what was found and is no recording.
    List<String> notes() {
        return notes;
    }
}
