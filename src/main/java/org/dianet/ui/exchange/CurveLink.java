package org.dianet.ui.exchange;

import java.util.List;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.job.Lane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.coding.ImportCurves;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Brings the selected clip's imported curves to whatever draws them. A blind coder sees none.
public final class CurveLink {
    private final Workbench workbench;
    private final ImportCurves curves;
    private final ClipSignals signals;
    private final Latest<List<SignalCurve>> reading;

    public CurveLink(Workbench workbench, Tasks tasks, ClipSignals signals, ImportCurves curves) {
        this.workbench = workbench;
        this.curves = curves;
        this.signals = signals;
        String title = Messages.text("curves.task");
        reading = new Latest<>(
                tasks,
                title,
                Lane.IO,
                signals.curves()::set,
                cause -> workbench.notices().showProblem(Problem.of(title, cause)));
        workbench.selection().clipId().subscribe(_ -> refresh());
        workbench.blind().subscribe(_ -> refresh());
    }

    /// Reads the selected clip's curves again.
    public void refresh() {
        reading.clear();
        signals.curves().set(List.of());
        @Nullable OpenProject open = workbench.session().openProject().get();
        @Nullable ClipId id = workbench.selection().clipId().get();
        if (open == null || id == null || workbench.blind().get()) {
            return;
        }
        @Nullable Clip clip = open.project().clip(id).orElse(null);
        if (clip != null && clip.media().hasFrames()) {
            reading.submit(_ -> curves.of(open.folder(), clip));
        }
    }
}
