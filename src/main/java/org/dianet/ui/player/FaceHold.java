package org.dianet.ui.player;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.face.Stabilisation;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.align.AlignedClip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// How the face of the selected clip is held still: at once by the face in the onset frame, and when the whole clip has
/// been followed, without the head's drift too.
public final class FaceHold {

    /// Finds the face and follows it.
    @FunctionalInterface
    public interface Finder {
        AlignedClip find(OpenProject project, Clip clip, Stabilisation stabilisation, JobContext context)
                throws Exception;
    }

    private final Workbench workbench;
    private final Tasks tasks;
    private final Finder finder;
    private final ReadOnlyObjectWrapper<@Nullable AlignedClip> found =
            new ReadOnlyObjectWrapper<@Nullable AlignedClip>();
    private @Nullable TaskView<AlignedClip> task;
    private @Nullable Held of;
    private boolean wanted;

    /// The face is found in the onset frame, which is another one for each event of a recording.
    private record Held(Footage footage, ClipId clip) {}

    FaceHold(Workbench workbench, Tasks tasks, Finder finder) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.finder = finder;
        workbench.selection().footage().subscribe(_ -> begin());
        workbench.selection().clipId().subscribe(_ -> begin());
        workbench.selection().frames().subscribe(_ -> begin());
    }

    void wanted(boolean now) {
        wanted = now;
        begin();
    }

    private void begin() {
        Clip clip = workbench.selection().clip().get();
        Footage footage = workbench.selection().footage().get();
        Held now = footage == null || clip == null ? null : new Held(footage, clip.id());
        if (of != null && !of.equals(now)) {
            if (task != null) {
                task.cancel();
            }
            of = null;
            found.set(null);
        }
        if (wanted
                && of == null
                && now != null
                && clip != null
                && workbench.selection().frames().get() != null) {
            of = now;
            start(now, clip, Stabilisation.OFF);
        }
    }

    private void start(Held held, Clip clip, Stabilisation stabilisation) {
        OpenProject project = workbench.session().openProject().get();
        if (project != null) {
            task = tasks.startQuietly(
                    Messages.text("task.align"),
                    Lane.IO,
                    context -> finder.find(project, clip, stabilisation, context),
                    done -> arrived(held, clip, done),
                    cause -> workbench
                            .notices()
                            .hints()
                            .show(Messages.text("look.no-face", String.valueOf(cause.getMessage()))));
        }
    }

    private void arrived(Held held, Clip clip, AlignedClip done) {
        if (!held.equals(of)) {
            return;
        }
        found.set(done);
        boolean more = done.stabilisation() == Stabilisation.OFF
                && done.alignment().target().isPresent();
        if (more) {
            start(held, clip, Stabilisation.RIGID);
        }
    }

    /// `null` until the face was looked for.
    ReadOnlyObjectProperty<@Nullable AlignedClip> found() {
        return found.getReadOnlyProperty();
    }

    /// Processing of the face, in short.
    String words() {
        AlignedClip now = found.get();
        return now == null
                ? Messages.text("look.face.looking")
                : Messages.text("look.face." + now.alignment().name() + "."
                        + (now.stabilisation() == Stabilisation.RIGID ? "steady" : "once"));
    }
}
