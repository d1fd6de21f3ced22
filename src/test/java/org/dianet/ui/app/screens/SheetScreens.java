package org.dianet.ui.app.screens;

import static org.dianet.ui.app.screens.ScreenCamera.run;
import static org.dianet.ui.app.screens.ScreenCamera.settle;
import static org.dianet.ui.app.screens.ScreenCamera.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.app.Composition;
import org.dianet.ui.app.menu.ShortcutSheet;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;

/// Pictures of the sheets that answer for a folder or a key: work of another copy, moved media, a key that is taken.
final class SheetScreens {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Instant ELSEWHERE = Instant.parse("2026-03-02T09:00:00Z");
    private static final int LATER = 3;

    private SheetScreens() {}

    /// @param project folder of the open project, in which somebody has coded the first clip
    /// @param other the folder that every dialog answers with; is filled here
    static void shoot(Composition window, ScreenCamera camera, Path project, Path other) throws Exception {
        Workbench workbench = window.workbench();
        for (String sheet : List.of("coder.plan", "labels.tiers-of-project")) {
            run(() -> window.commands().get(sheet).run());
            camera.shoot(sheet.substring(sheet.indexOf('.') + 1));
            run(() -> window.mainWindow().closeSheets());
        }
        merge(window, camera, project, other);
        run(() -> workbench
                .session()
                .perform(
                        "Move media for a picture",
                        new Edit.Composite(List.of(moved(clip(workbench, 0)), moved(clip(workbench, 1)))),
                        null));
        run(() -> window.commands().get("project.relink").run());
        until("what was found", SOON, () -> !camera.all("#relink").isEmpty());
        camera.shoot("relink");
        run(() -> {
            window.mainWindow().closeSheets();
            workbench.undoing().undo();
            window.mainWindow().toggleShortcuts();
            camera.find("#key-command-mark-apex", Button.class).fire();
        });
        camera.shoot("shortcuts-changing");
        run(() -> Event.fireEvent(camera.find("#shortcuts", ShortcutSheet.class), press(KeyCode.DIGIT1)));
        camera.shoot("shortcuts-taken");
        run(() -> window.mainWindow().closeSheets());
    }

    private static void merge(Composition window, ScreenCamera camera, Path project, Path other) throws Exception {
        Workbench workbench = window.workbench();
        boolean[] saved = {false};
        run(() -> workbench.session().flush(() -> saved[0] = true));
        until("the save", SOON, () -> saved[0]);
        copy(project, other);
        diverge(other);
        run(() -> {
            Clip first = clip(workbench, 0);
            Coding ana = first.codingBy(new Coder("Ana")).orElseThrow();
            workbench.session().perform("Go on for a picture", new Edit.PutCoding(first.id(), later(ana, 2)), null);
            window.commands().get("project.merge").run();
        });
        until("what would be merged", SOON, () -> !camera.all("#merge").isEmpty());
        settle(2);
        camera.shoot("merge");
        run(() -> {
            window.mainWindow().closeSheets();
            workbench.undoing().undo();
        });
    }

    /// The project file and the pictures of its first clip.
    private static void copy(Path project, Path other) throws IOException {
        Files.copy(project.resolve("project.json"), other.resolve("project.json"));
        Path folder = Path.of("clips", "s01", "s01_c01");
        Files.createDirectories(other.resolve(folder));
        try (Stream<Path> pictures = Files.list(project.resolve(folder))) {
            for (Path picture : pictures.toList()) {
                Files.copy(picture, other.resolve(folder).resolve(picture.getFileName()));
            }
        }
    }

    private static void diverge(Path other) throws IOException {
        try (EditSession session = EditSession.open(new JsonProjectStore(), other)) {
            Project there = session.project();
            Clip first = there.clips().getFirst();
            Coding ana = first.codingBy(new Coder("Ana")).orElseThrow();
            session.perform("", new Edit.PutCoding(first.id(), later(ana, LATER)));
            for (Clip clip : there.clips().subList(1, 8)) {
                Coding dee = Coding.empty(new Coder("Dee"))
                        .with(clip.coding().marks())
                        .withEmotion("surprise")
                        .revisedBy(new Coder("Dee"), ELSEWHERE);
                session.perform("", new Edit.PutCoding(clip.id(), dee));
            }
            session.save();
        }
    }

    private static Coding later(Coding coding, int frames) {
        FrameNumber apex = coding.marks().get(MarkKind.APEX).orElseThrow();
        return coding.with(coding.marks().with(MarkKind.APEX, new FrameNumber(apex.value() + frames)))
                .revisedBy(coding.coder(), ELSEWHERE);
    }

    private static Edit moved(Clip clip) {
        return new Edit.Relink(clip.id(), new Media.ImageFolder("gone/" + clip.subject() + "/" + clip.id()));
    }

    private static Clip clip(Workbench workbench, int place) {
        OpenProject open = workbench.session().openProject().get();
        if (open == null) {
            throw new IllegalStateException("No project is open to be pictured.");
        }
        return open.project().clips().get(place);
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
