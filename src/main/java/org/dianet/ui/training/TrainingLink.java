package org.dianet.ui.training;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.Workbench;

/// Keeps the training screen in step with the session.
public final class TrainingLink {
    private TrainingLink() {}

    public static void connect(TrainingViewModel model, Workbench workbench) {
        model.project().bind(workbench.session().openProject());
        model.active().bind(workbench.mode().isEqualTo(Mode.TRAIN));
    }

    /// Shows a finished run: at once if the user waits for it, otherwise with a message.
    public static void finished(Path run, Workbench workbench) {
        // A run that was resumed has the name of the partial one that may be shown: what is shown must be read
        // again.
        workbench.currentRun().set(null);
        workbench.currentRun().set(run);
        announce(run, workbench);
    }

    /// Shows the table of a finished ablation in the same way.
    ///
    /// @param show puts it before the user in the results
    public static void tabled(Path ablation, Workbench workbench, Consumer<Path> show) {
        show.accept(ablation);
        announce(ablation, workbench);
    }

    private static void announce(Path folder, Workbench workbench) {
        if (workbench.mode().get() == Mode.TRAIN) {
            workbench.mode().set(Mode.RESULTS);
        } else {
            workbench.notices().hints().show(Messages.text("training.done", folder.getFileName()));
        }
    }
}
