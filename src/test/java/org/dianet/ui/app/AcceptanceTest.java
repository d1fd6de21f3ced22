package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.Phases;
import org.dianet.pipeline.project.SampleProject;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.common.session.SaveState;
import org.dianet.ui.timeline.TimelineView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The shipped sample in the real window: step, drag, undo, mark, save, reopen.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class AcceptanceTest {
    @TempDir
    Path folder;

    @Test
    void sampleIsSteppedMarkedAndReopened() throws IOException {
        Path project = SampleProject.workingCopy(folder);
        Marks marked;
        try (DrivenWindow window = new DrivenWindow(folder.resolve("settings")).open(project)) {
            Pictures pictures = new Pictures(window);
            pictures.awaitReady();
            stepping(window, pictures);
            draggingTheApex(window, pictures);
            FxBot.key(window.scene(), KeyCode.DIGIT1);
            marked = marks(window);
            assertEquals(1, fx(() -> window.workbench.session().undoDepth().get()));
            FxBot.key(window.scene(), KeyCode.S, KeyEvent.MODIFIER_CONTROL);
            await("saved", () -> window.workbench.session().saveState().get() instanceof SaveState.Saved);
        }
        try (DrivenWindow again = new DrivenWindow(folder.resolve("settings")).open(project)) {
            assertEquals(marked, marks(again));
        }
    }

    private static void stepping(DrivenWindow window, Pictures pictures) {
        await("the first picture", () -> !window.text("proof-line").isEmpty());
        String before = window.text("proof-line");
        int[] picture = pictures.of(".picture");
        for (int i = 0; i < 3; i++) {
            FxBot.key(window.scene(), KeyCode.PERIOD);
        }
        await("another frame's number", () -> !window.text("proof-line").equals(before));
        await("another picture", () -> Pictures.differ(picture, pictures.of(".picture")));
        FxBot.key(window.scene(), KeyCode.COMMA);
        FxBot.key(window.scene(), KeyCode.COMMA);
        await(
                "one frame beyond the onset",
                () -> window.workbench.selection().playhead().get()
                        == window.workbench.selection().phases().get().onset().value() + 1);
    }

    private static void draggingTheApex(DrivenWindow window, Pictures pictures) {
        List<int[]> before = pictures.phases();
        Phases phases = fx(() -> window.workbench.selection().phases().get());
        Marks marks = marks(window);
        int to = phases.apex().value() + 3;
        assertTrue(to < phases.offset().value(), "room to drag the apex");
        TimelineView timeline = (TimelineView) window.node("timeline");
        Node apex = window.node("marker-apex");
        Point2D from = fx(() -> apex.sceneToLocal(
                timeline.localToScene(timeline.xOf(phases.apex().value()), 60)));
        FxBot.press(apex, from);
        for (int frame = phases.apex().value() + 1; frame <= to; frame++) {
            int reached = frame;
            FxBot.dragTo(timeline, fx(() -> new Point2D(timeline.xOf(reached), 60)));
        }
        await("both dynamic images changed while dragged", () -> pictures.bothDifferFrom(before));
        FxBot.release(timeline, fx(() -> new Point2D(timeline.xOf(to), 60)));
        assertEquals(
                to, fx(() -> window.workbench.selection().phases().get().apex().value()));
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        assertEquals(marks, marks(window));
        await("both dynamic images are back", () -> pictures.bothEqual(before));
    }

    private static Marks marks(DrivenWindow window) {
        return fx(() -> window.workbench.selection().clip().get().coding().marks());
    }
}
