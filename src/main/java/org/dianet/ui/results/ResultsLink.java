package org.dianet.ui.results;

import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.Workbench;

/// Keeps the results in step with the session.
public final class ResultsLink {
    private ResultsLink() {}

    public static void connect(ResultsViewModel model, Workbench workbench) {
        model.run().bindBidirectional(workbench.currentRun());
        workbench
                .session()
                .openProject()
                .subscribe(open -> model.projectFolder().set(open == null ? null : open.folder()));
        workbench.mode().addListener((_, _, mode) -> {
            if (mode == Mode.RESULTS) {
                model.refresh();
            }
        });
    }
}
