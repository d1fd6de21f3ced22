package org.dianet.ui.player;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.face.Alignment;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// Whether the selected clip's face is found, in words. Looked for once nobody has gone on to another clip for a
/// while, so that it costs nothing while clips are leafed through.
public final class FaceViewModel {
    private static final Duration REST = Duration.ofMillis(1500);
    private final Workbench workbench;
    private final UiThread ui;
    private final Search search;
    private final Latest<Alignment> looking;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable Asked asked;
    private UiThread.@Nullable Pending pending;

    /// The use case.
    @FunctionalInterface
    public interface Search {
        Alignment find(Path root, Clip clip, JobContext context) throws MediaException;
    }

    private record Asked(Footage footage, @Nullable FrameNumber onset) {}

    public FaceViewModel(Workbench workbench, Tasks tasks, UiThread ui, Search search) {
        this.workbench = workbench;
        this.ui = ui;
        this.search = search;
        this.looking = new Latest<>(
                tasks,
                Messages.text("face.task"),
                Lane.IO,
                found -> text.set(Messages.text("face." + found.name())),
                _ -> text.set("")); // that the frame cannot be read is said in its place
        workbench.selection().clip().subscribe(this::changed);
        workbench
                .selection()
                .frames()
                .subscribe(_ -> changed(workbench.selection().clip().get()));
    }

    private void changed(@Nullable Clip clip) {
        Footage footage = workbench.selection().footage().get();
        boolean readable = clip != null && workbench.selection().frames().get() != null;
        Asked now = readable && clip != null && footage != null
                ? new Asked(footage, clip.coding().marks().onset())
                : null;
        if (Objects.equals(now, asked)) {
            return;
        }
        asked = now;
        text.set("");
        looking.clear();
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
        if (now != null) {
            pending = ui.after(REST, () -> look(now));
        }
    }

    private void look(Asked wanted) {
        OpenProject open = workbench.session().openProject().get();
        Clip clip = workbench.selection().clip().get();
        if (open != null && clip != null && wanted.equals(asked)) {
            looking.submit(context -> search.find(open.folder(), clip, context));
        }
    }

    /// Empty while it is not known.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }
}
