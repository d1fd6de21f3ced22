package org.dianet.ui.app.screens;

import static org.dianet.ui.app.screens.ScreenCamera.run;
import static org.dianet.ui.app.screens.ScreenCamera.settle;

import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.app.Composition;
import org.dianet.ui.common.session.Workbench;

/// A recording with several events: their list, the overview, and the other events on the timeline.
final class EventScreens {
    private static final int[][] EVENTS = {{2, 6}, {9, 14}, {18, 24}};

    private EventScreens() {}

    /// Leaves the project as it was.
    static void shoot(Composition window, ScreenCamera camera) throws Exception {
        Workbench workbench = window.workbench();
        run(() -> {
            workbench.coder().set(new Coder("Dee"));
            for (int[] event : EVENTS) {
                workbench.selection().playhead().set(event[0]);
                window.commands().get("event.begin").run();
                workbench.codingEdits().mark(MarkKind.OFFSET, new FrameIndex(event[1]));
                workbench.codingEdits().edit("", own -> own.withEmotion("surprise"), null);
            }
        });
        settle(8);
        camera.shoot("events");
        run(() -> workbench.undoing().undoAll());
    }
}
