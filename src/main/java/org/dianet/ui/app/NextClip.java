package org.dianet.ui.app;

import java.time.Duration;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.session.ClipOpener;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.UiThread;
import org.dianet.ui.library.LibraryViewModel;

/// Opens the clip after the selected one, and reads the frame that it will begin with, once the selected one has come
/// to rest; so the next clip is there when it is asked for.
final class NextClip {
    private static final Duration REST = Duration.ofMillis(400);
    private final Workbench workbench;
    private final LibraryViewModel library;
    private final ClipOpener opener;
    private UiThread.Pending waiting = () -> {};

    NextClip(Workbench workbench, LibraryViewModel library, ClipOpener opener, UiThread ui) {
        this.workbench = workbench;
        this.library = library;
        this.opener = opener;
        workbench.selection().frames().subscribe(frames -> {
            waiting.cancel();
            if (frames != null) {
                waiting = ui.after(REST, this::open);
            }
        });
    }

    private void open() {
        OpenProject project = workbench.session().openProject().get();
        if (project != null) {
            library.following().filter(clip -> clip.media().hasFrames()).ifPresent(clip -> open(project, clip));
        }
    }

    private void open(OpenProject project, Clip next) {
        FrameIndex first = workbench
                .codingVisibility()
                .clip(next)
                .phases()
                .map(phases -> phases.onset())
                .orElse(FrameIndex.FIRST);
        // A clip that cannot be opened or read says so when it is selected.
        var _ = opener.open(project.folder(), next).thenAccept(frames -> {
            if (first.value() < frames.numbers().count()) {
                var _ = frames.frame(first);
            }
        });
    }
}
