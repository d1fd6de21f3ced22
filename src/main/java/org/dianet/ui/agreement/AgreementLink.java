package org.dianet.ui.agreement;

import java.nio.file.Path;
import org.dianet.pipeline.results.CompareWithModel;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// Keeps the agreement in step with the session, as far as it is looked at: edits do not compute it in the
/// background.
public final class AgreementLink {
    private AgreementLink() {}

    public static void connect(AgreementViewModel model, CompareWithModel compare, Workbench workbench) {
        model.blind().bindBidirectional(workbench.blind());
        workbench.currentRun().subscribe(_ -> model.run().set(beside(compare, workbench)));
        workbench.session().openProject().subscribe(_ -> model.run().set(beside(compare, workbench)));
        workbench.session().openProject().subscribe(open -> give(model, workbench, open));
        workbench
                .mode()
                .subscribe(_ ->
                        give(model, workbench, workbench.session().openProject().get()));
    }

    /// The run that is looked at, with the folders as they are now.
    private static @Nullable BesideRun beside(CompareWithModel compare, Workbench workbench) {
        OpenProject open = workbench.session().openProject().get();
        Path run = workbench.currentRun().get();
        return open == null || run == null
                ? null
                : new BesideRun(
                        String.valueOf(run.getFileName()),
                        (project, settings) -> compare.compare(project, open.folder(), run, settings));
    }

    private static void give(AgreementViewModel model, Workbench workbench, @Nullable OpenProject open) {
        if (open == null) {
            model.project().set(null);
        } else if (workbench.mode().get() == Mode.AGREEMENT) {
            model.project().set(open.project());
        }
    }
}
