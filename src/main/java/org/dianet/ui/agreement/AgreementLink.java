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
    private final AgreementViewModel model;
    private final CompareWithModel compare;
    private final Workbench workbench;
    private boolean otherRun = true;

    private AgreementLink(AgreementViewModel model, CompareWithModel compare, Workbench workbench) {
        this.model = model;
        this.compare = compare;
        this.workbench = workbench;
    }

    public static void connect(AgreementViewModel model, CompareWithModel compare, Workbench workbench) {
        AgreementLink link = new AgreementLink(model, compare, workbench);
        model.blind().bindBidirectional(workbench.blind());
        workbench.currentRun().subscribe(_ -> {
            link.otherRun = true;
            link.give();
        });
        workbench.session().openProject().subscribe(_ -> link.give());
        workbench.mode().subscribe(_ -> link.give());
    }

    private void give() {
        OpenProject open = workbench.session().openProject().get();
        if (open == null) {
            otherRun = true;
            model.run().set(null);
            model.project().set(null);
        } else if (workbench.mode().get() == Mode.AGREEMENT) {
            if (otherRun) {
                otherRun = false;
                model.run().set(beside(open));
            }
            model.project().set(open.project());
        }
    }

    /// The run that is looked at, with the folders as they are now.
    private @Nullable BesideRun beside(OpenProject open) {
        Path run = workbench.currentRun().get();
        return run == null
                ? null
                : new BesideRun(
                        String.valueOf(run.getFileName()),
                        (project, settings) -> compare.compare(project, open.folder(), run, settings));
    }
}
