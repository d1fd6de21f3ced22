package org.dianet.ui.common.session;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// The frames of the selected clip. They are opened whenever its [Footage] becomes another; frames that arrive late for
/// a footage that was left are not taken.
final class SelectedFrames {
    private final ClipOpener opener;
    private final UiThread ui;
    private final ReadOnlyObjectWrapper<@Nullable Footage> footage = new ReadOnlyObjectWrapper<@Nullable Footage>();
    private final ReadOnlyObjectWrapper<@Nullable ClipFrames> frames =
            new ReadOnlyObjectWrapper<@Nullable ClipFrames>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<@Nullable Problem>();
    private int reading;

    SelectedFrames(ClipOpener opener, UiThread ui) {
        this.opener = opener;
        this.ui = ui;
    }

    /// Media files may have changed: nothing that was read of them before holds any more.
    void forget() {
        reading++;
        opener.forget();
    }

    /// Drops the frames at hand if those of `clip` are others, and says whether they are.
    boolean leaveFor(@Nullable OpenProject project, @Nullable Clip clip) {
        Footage next = project == null || clip == null ? null : Footage.of(reading, project, clip);
        if (Objects.equals(next, footage.get())) {
            return false;
        }
        frames.set(null);
        problem.set(null);
        footage.set(next);
        return true;
    }

    /// Opens the frames of the clip that was left for, if it has any.
    void open(@Nullable Clip clip) {
        Footage of = footage.get();
        if (clip != null && of != null && clip.media().hasFrames()) {
            var _ = opener.open(of.project(), clip)
                    .whenComplete((opened, cause) -> ui.run(() -> opened(of, clip.id(), opened, cause)));
        }
    }

    private void opened(Footage of, ClipId clip, @Nullable ClipFrames opened, @Nullable Throwable cause) {
        if (!of.equals(footage.get())) {
            return;
        }
        if (opened != null) {
            frames.set(opened);
        } else if (cause != null) {
            Throwable reason = cause.getCause() == null ? cause : cause.getCause();
            problem.set(Problem.of(Messages.text("problem.clip", clip), reason));
        }
    }

    ReadOnlyObjectProperty<@Nullable Footage> footage() {
        return footage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ClipFrames> frames() {
        return frames.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }
}
