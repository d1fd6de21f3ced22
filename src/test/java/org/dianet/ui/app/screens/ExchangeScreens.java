package org.dianet.ui.app.screens;

import static org.dianet.ui.app.screens.ScreenCamera.run;
import static org.dianet.ui.app.screens.ScreenCamera.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.ui.app.Composition;
import org.dianet.ui.common.session.OpenProject;

/// Pictures of what comes into a project.
final class ExchangeScreens {
    private static final Duration SOON = Duration.ofMinutes(1);

    private ExchangeScreens() {}

    /// @param project folder of the open project, which gets a sheet of its own clips for a moment
    static void shoot(Composition window, ScreenCamera camera, Path project) throws Exception {
        run(() -> window.commands().get("project.import").run());
        camera.shoot("import-empty");
        Path sheet = Files.writeString(project.resolve("clips.csv"), sheet(window));
        run(() -> {
            TextField folder = camera.find("#import-folder", TextField.class);
            folder.setText(project.toString());
            // As Enter does: a folder is not looked at while it is typed.
            folder.fireEvent(new ActionEvent());
        });
        until(
                "a preview",
                SOON,
                () -> !camera.find("#import-summary", Label.class).getText().isEmpty());
        camera.shoot("import");
        run(() -> window.mainWindow().closeSheets());
        Files.delete(sheet);
        run(() -> window.commands().get("project.new-media").run());
        camera.shoot("media-empty");
        run(() -> window.mainWindow().closeSheets());
        run(() -> window.take(List.of(project.resolve("clips"), project.resolve("clips"))));
        until(
                "the recordings of the project",
                SOON,
                () -> camera.find("#media-state", Label.class).getText().contains("subject"));
        camera.shoot("media");
        run(() -> window.mainWindow().closeSheets());
        run(() -> window.commands().get("project.protocol").run());
        camera.shoot("protocol");
        run(() -> window.mainWindow().closeSheets());
    }

    /// The project as a table of clips, with a row that cannot be imported.
    private static String sheet(Composition window) throws IOException {
        OpenProject open = window.workbench().session().openProject().get();
        if (open == null) {
            throw new IOException("No project is open to be pictured.");
        }
        StringBuilder text = new StringBuilder("clip,subject,media,onset,apex,offset,emotion,fps\n");
        for (Clip clip : open.project().clips()) {
            Marks marks = clip.coding().marks();
            text.append(String.join(
                            ",",
                            clip.id().value(),
                            clip.subject().value(),
                            clip.media().shownPath(),
                            mark(marks, MarkKind.ONSET),
                            mark(marks, MarkKind.APEX),
                            mark(marks, MarkKind.OFFSET),
                            String.valueOf(clip.coding().emotion()),
                            String.valueOf(clip.rate().orElseThrow().perSecond())))
                    .append('\n');
        }
        return text.append("s99_c01,s99,clips/s99/s99_c01,1,5,9,disgust,200\n").toString();
    }

    private static String mark(Marks marks, MarkKind markKind) {
        return marks.get(markKind).map(FrameNumber::toString).orElse("");
    }
}
