package org.dianet.ui.app;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.Lane;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.SecondLook;
import org.dianet.pipeline.results.SecondLooks;
import org.dianet.run.RunRecord;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.library.LibraryViewModel;
import org.dianet.video.MediaOpener;

/// Keeps the queues of clips that are worth a second look in step with the run that is looked at.
final class ModelQueue {
    private final Workbench workbench;
    private final LibraryViewModel library;
    private final ReadRuns runs;
    private final SecondLooks looks;
    private final Latest<List<SecondLook>> reading;

    ModelQueue(Workbench workbench, LibraryViewModel library, Tasks tasks, ReadRuns runs, MediaOpener media) {
        this.looks = new SecondLooks(media);
        this.workbench = workbench;
        this.library = library;
        this.runs = runs;
        this.reading = new Latest<>(
                tasks,
                Messages.text("task.disagreements"),
                Lane.IO,
                library.looks()::set,
                _ -> library.looks().set(List.of()));
        workbench.currentRun().subscribe(_ -> read());
    }

    private void read() {
        // Data that is still being read may belong to another project.
        reading.clear();
        Path run = workbench.currentRun().get();
        OpenProject open = workbench.session().openProject().get();
        if (run == null || open == null) {
            library.looks().set(List.of());
            return;
        }
        reading.submit(_ -> {
            RunRecord record = runs.record(run);
            return looks.of(open.project(), open.folder(), run, record, runs.predictions(run, record));
        });
    }
}
