package org.dianet.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.SecondLook;
import org.dianet.pipeline.results.SecondLooks;
import org.dianet.pipeline.results.SecondLooks.Said;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.library.LibraryViewModel;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// Keeps the queues of clips that are worth a second look in step with the run that is looked at, and with the labels
/// that people give meanwhile.
final class ModelQueue {
    private final Workbench workbench;
    private final LibraryViewModel library;
    private final ReadRuns runs;
    private final SecondLooks looks;
    private final Latest<Known> reading;
    private @Nullable Known known;

    /// What the run says of the project's clips, and what follows by their labels.
    private record Known(Said said, List<SecondLook> looks) {}

    ModelQueue(Workbench workbench, LibraryViewModel library, Tasks tasks, ReadRuns runs, MediaOpener media) {
        this.looks = new SecondLooks(media);
        this.workbench = workbench;
        this.library = library;
        this.runs = runs;
        this.reading = new Latest<>(tasks, Messages.text("task.disagreements"), Lane.IO, this::show, _ -> show(null));
        workbench.currentRun().subscribe(_ -> read());
        workbench.session().openProject().subscribe(this::projectChanged);
    }

    private void show(@Nullable Known now) {
        known = now;
        library.looks().set(now == null ? List.of() : now.looks());
    }

    private void read() {
        // Data that is still being read may belong to another project.
        reading.clear();
        known = null;
        if (!submit()) {
            show(null);
        }
    }

    private void projectChanged(@Nullable OpenProject before, @Nullable OpenProject now) {
        if (before == null || now == null || !before.folder().equals(now.folder())) {
            reading.clear();
            show(null);
            return;
        }
        if (workbench.currentRun().get() == null) {
            return;
        }
        if (files(before.project()).equals(files(now.project()))) {
            submit();
        } else {
            read();
        }
    }

    /// Asks the run only if that was not done, as its answers do not depend on labels.
    private boolean submit() {
        Path run = workbench.currentRun().get();
        OpenProject open = workbench.session().openProject().get();
        if (run == null || open == null) {
            return false;
        }
        Known before = known;
        reading.submit(_ -> {
            Said said = before == null ? said(open, run) : before.said();
            return new Known(said, SecondLooks.of(open.project(), said));
        });
        return true;
    }

    private Said said(OpenProject open, Path run) throws StorageException {
        RunRecord record = runs.record(run);
        return looks.said(open.project(), open.folder(), run, record, runs.predictions(run, record));
    }

    private static Map<ClipId, Media> files(Project project) {
        return project.clips().stream().collect(Collectors.toMap(Clip::id, Clip::media));
    }
}
