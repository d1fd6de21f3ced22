package org.dianet.ui.agreement;

import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// Keeps the agreement in step with the session, as far as it is looked at: edits do not compute it in the
/// background.
public final class AgreementLink {
    private AgreementLink() {}

    public static void connect(AgreementViewModel model, Workbench workbench) {
        model.blind().bindBidirectional(workbench.blind());
        workbench.session().openProject().subscribe(open -> give(model, workbench, open));
        workbench
                .mode()
                .subscribe(_ ->
                        give(model, workbench, workbench.session().openProject().get()));
    }

    private static void give(AgreementViewModel model, Workbench workbench, @Nullable OpenProject open) {
        if (open == null) {
            model.project().set(null);
        } else if (workbench.mode().get() == Mode.AGREEMENT) {
            model.project().set(open.project());
        }
    }
}
