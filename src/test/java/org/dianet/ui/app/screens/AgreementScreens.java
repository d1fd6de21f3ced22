package org.dianet.ui.app.screens;

import static org.dianet.ui.app.screens.ScreenCamera.run;
import static org.dianet.ui.app.screens.ScreenCamera.settle;
import static org.dianet.ui.app.screens.ScreenCamera.until;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.dianet.model.annotation.Coder;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.synthesis.SyntheticCoder;
import org.dianet.ui.app.Composition;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// Pictures of the agreement screen: without a second coder, with two invented ones, and the clips behind a cell.
final class AgreementScreens {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Instant CODED = Instant.parse("2026-11-02T09:00:00Z");
    private static final int CODED_BY_BOTH = 50;

    private AgreementScreens() {}

    static void shoot(Composition window, ScreenCamera camera) throws Exception {
        Workbench workbench = window.workbench();
        run(() -> workbench.mode().set(Mode.AGREEMENT));
        settle(2);
        camera.shoot("agreement-none");
        run(() -> workbench.session().perform("Two invented coders", new Edit.PutClips(coded(workbench)), null));
        until("agreement", SOON, () -> !camera.all(".figure-cell").isEmpty());
        settle(2);
        camera.shoot("agreement");
        run(() -> point(camera.all(".figure-cell").get(1)));
        run(() -> ((Button) camera.all(".figure-cell").get(4)).fire());
        settle(4);
        camera.shoot("agreement-clips");
        run(() -> {
            workbench.clipFilter().set(null);
            workbench.undoing().undo();
        });
    }

    private static void point(Node cell) {
        cell.requestFocus();
    }

    private static List<Clip> coded(Workbench workbench) {
        OpenProject open =
                Objects.requireNonNull(workbench.session().openProject().get());
        Project project = open.project();
        SyntheticCoder ada = new SyntheticCoder(new Coder("Ada"), 1);
        SyntheticCoder ben = new SyntheticCoder(new Coder("Ben"), 2);
        List<Clip> clips = new ArrayList<>();
        for (Clip clip : project.clips()) {
            List<String> labels = project.vocabulary().emotions();
            Clip coded = clip.with(ada.code(clip, labels, CODED));
            clips.add(clips.size() < CODED_BY_BOTH ? coded.with(ben.code(clip, labels, CODED)) : coded);
        }
        return clips;
    }
}
