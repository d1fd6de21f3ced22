package org.dianet.ui.app.screens;

import static org.dianet.ui.app.screens.ScreenCamera.run;
import static org.dianet.ui.app.screens.ScreenCamera.settle;
import static org.dianet.ui.app.screens.ScreenCamera.until;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.TextField;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.ui.app.Composition;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.Workbench;

/// Pictures of coding: units being typed, a blind coder, two coders before an adjudicator, earlier states.
final class CodingScreens {
    private static final Duration SOON = Duration.ofMinutes(1);

    private CodingScreens() {}

    /// @param project folder of the open project
    /// @param other an empty folder, which every dialog answers with
    static void shoot(Composition window, ScreenCamera camera, Path project, Path other) throws Exception {
        Workbench workbench = window.workbench();
        Phases marked = workbench.selection().phases().get();
        if (marked == null) {
            throw new IllegalStateException("the first clip has no phases to be pictured");
        }
        code(workbench, "Ana", marked, 0);
        code(workbench, "Ben", marked, 3);
        run(() -> {
            camera.find("#action-units", TextField.class).requestFocus();
            camera.find("#action-units", TextField.class).setText("4+R12B+lid");
        });
        settle(2);
        camera.shoot("coding-units");
        run(() -> {
            camera.find("#action-units", TextField.class).setText("4+7");
            window.mainWindow().requestFocus();
            workbench.coder().set(new Coder("Cy"));
            workbench.blind().set(true);
        });
        settle(4);
        camera.shoot("coding-blind");
        run(() -> {
            workbench.blind().set(false);
            workbench.mode().set(Mode.ADJUDICATE);
        });
        settle(10);
        camera.shoot("adjudicate");
        run(() -> {
            workbench.mode().set(Mode.REVIEW);
            workbench.coder().set(new Coder("A"));
            window.commands().get("project.versions").run();
        });
        until("earlier states", SOON, () -> !camera.all("#versions").isEmpty());
        camera.shoot("versions");
        run(() -> window.mainWindow().closeSheets());
        SheetScreens.shoot(window, camera, project, other);
        run(() -> {
            workbench.undoing().undoAll();
        });
    }

    private static void code(Workbench workbench, String coder, Phases marked, int later) throws Exception {
        run(() -> {
            workbench.coder().set(new Coder(coder));
            for (MarkKind markKind : MarkKind.values()) {
                int at = switch (markKind) {
                    case ONSET -> marked.onset().value();
                    case APEX -> marked.apex().value() + later;
                    case OFFSET -> marked.offset().value() - later;
                };
                workbench.codingEdits().mark(markKind, new FrameIndex(at));
            }
            workbench.codingEdits().edit("", own -> said(own, later), null);
        });
    }

    private static Coding said(Coding own, int later) {
        return own.withEmotion("surprise")
                .with(new ActionUnits(later == 0 ? "1+2" : "1+2+R12B"))
                .withConfidence(MarkKind.APEX, later == 0 ? 3 : 1);
    }
}
