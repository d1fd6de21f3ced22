package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.common.session.SaveState;
import org.dianet.ui.timeline.TimelineView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class WindowTest {
    private static final ClipId FIRST = new ClipId("s01_c01");

    @TempDir
    Path folder;

    private Path project;
    private DrivenWindow window;

    @BeforeEach
    void open() throws IOException {
        project = SmallProject.create(folder.resolve("small"));
        window = new DrivenWindow(folder.resolve("settings")).open(project);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void heldKeyShowsEveryFrameInOrder() {
        List<String> shown = new ArrayList<>();
        Label proof = (Label) window.node("proof-line");
        await("the first frame", () -> proof.getText().contains("105"));
        fx(() -> proof.textProperty().addListener((_, _, text) -> shown.add(text.split(" · ")[0])));
        await("twelve frames", () -> {
            FxBot.keyDown(window.scene(), KeyCode.RIGHT, KeyEvent.MODIFIER_NONE);
            return shown.size() >= 12;
        });
        FxBot.keyUp(window.scene(), KeyCode.RIGHT, KeyEvent.MODIFIER_NONE);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            expected.add("frame " + (106 + i));
        }
        assertEquals(expected, shown);
    }

    @Test
    void pressesInARowAreAllTaken() {
        for (int i = 0; i < 5; i++) {
            FxBot.key(window.scene(), KeyCode.PERIOD);
        }
        await("five frames on", () -> window.text("proof-line").startsWith("frame 110"));
        FxBot.key(window.scene(), KeyCode.COMMA);
        await("one back", () -> window.text("proof-line").startsWith("frame 109"));
    }

    @Test
    void proofLineNamesNumberFilePlaceAndTime() {
        await("the onset frame", () -> window.text("proof-line").equals("frame 105 · 20 ms · 5/40 · img105.png"));
    }

    @Test
    void draggedMarkerIsOneStepToUndo() {
        TimelineView timeline = (TimelineView) window.node("timeline");
        Node apex = window.node("marker-apex");
        Point2D from = fx(() -> apex.sceneToLocal(timeline.localToScene(timeline.xOf(14), 60)));
        Point2D to = fx(() -> apex.sceneToLocal(timeline.localToScene(timeline.xOf(20), 60)));
        Node grabbed = apex;
        FxBot.press(grabbed, from);
        List<Point2D> path = fx(() -> {
            List<Point2D> scene = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                scene.add(timeline.sceneToLocal(apex.localToScene(from.interpolate(to, i / 6.0))));
            }
            return scene;
        });
        path.forEach(at -> FxBot.dragTo(timeline, at));
        assertEquals(
                20, fx(() -> window.workbench.selection().phases().get().apex().value()), "followed while dragged");
        FxBot.release(timeline, path.getLast());
        assertEquals(1, fx(() -> window.workbench.session().undoDepth().get()));
        assertEquals(Marks.of(105, 121, 130), marks());
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        assertEquals(Marks.of(105, 115, 130), marks());
    }

    @Test
    void markerStopsAtItsNeighbourAndSaysSo() {
        TimelineView timeline = (TimelineView) window.node("timeline");
        Node apex = window.node("marker-apex");
        Point2D from = fx(() -> apex.sceneToLocal(timeline.localToScene(timeline.xOf(14), 60)));
        FxBot.press(apex, from);
        Point2D beyond = fx(() -> new Point2D(timeline.xOf(35), 60));
        FxBot.dragTo(timeline, beyond);
        assertEquals(Marks.of(105, 130, 130), marks());
        assertEquals("The apex cannot come after the offset.", window.text("timeline-notice"));
        FxBot.release(timeline, beyond);
    }

    @Test
    void keyMarksAtThePlayheadAndTheMarkSurvivesReopening() throws IOException {
        FxBot.key(window.scene(), KeyCode.PERIOD);
        await("one frame on", () -> window.text("proof-line").startsWith("frame 106"));
        FxBot.key(window.scene(), KeyCode.DIGIT1);
        Marks onset = Marks.NONE.with(MarkKind.ONSET, new FrameNumber(106));
        assertEquals(onset, marks());
        await("saved", () -> window.workbench.session().saveState().get() instanceof SaveState.Saved);
        window.close();
        Clip stored = stored().clip(FIRST).orElseThrow();
        assertEquals(Marks.of(105, 115, 130), stored.coding().marks());
        assertEquals(onset, stored.codingBy(new Coder("A")).orElseThrow().marks());
        window = new DrivenWindow(folder.resolve("settings")).open(project);
        assertEquals(onset, marks());
        FxBot.key(window.scene(), KeyCode.C);
        assertEquals(Marks.of(106, 115, 130), marks());
    }

    @Test
    void enterGoesToTheNextClip() {
        FxBot.key(window.scene(), KeyCode.ENTER);
        assertEquals(
                new ClipId("s01_c02"),
                fx(() -> window.workbench.selection().clipId().get()));
    }

    @Test
    void keysAreTextWhileTyping() {
        Node units = window.node("action-units");
        FxBot.click(units);
        await("the caret in the field", () -> units.isFocused());
        FxBot.key(window.scene(), KeyCode.DIGIT2);
        await(
                "the digit in the field",
                () -> ((TextInputControl) units).getText().contains("2"));
        // The text makes a coding of the coder's own, without marks: the apex is not set to the frame that is shown.
        assertTrue(List.of(Marks.of(105, 115, 130), Marks.NONE).contains(marks()), marks().toString());
    }

    @Test
    void unreadableFrameNamesItsFile() {
        fx(() -> window.workbench.selection().clipId().set(new ClipId("s02_c01")));
        await("the frames", () -> window.workbench.selection().frames().get() != null);
        fx(() -> window.workbench.selection().playhead().set(9));
        await("the sentence", () -> window.text("player-message").contains("img110.png"));
    }

    @Test
    void whereAFrameIsMissingTheSearchForMovedMediaIsOffered() throws IOException {
        Path clip = window.projectFolder().resolve("clips/s02_c01");
        Files.move(clip.resolve("img120.png"), folder.resolve("moved.png"));
        fx(() -> window.workbench.selection().clipId().set(new ClipId("s02_c01")));
        await("the frames", () -> window.workbench.selection().frames().get() != null);
        fx(() -> window.workbench.selection().playhead().set(19));
        await("the sentence", () -> window.text("player-message").contains("Frame 120 is missing"));
        assertTrue(window.node("player-remedy").isVisible());
        fx(() -> window.workbench.selection().playhead().set(9));
        await("the damaged image", () -> window.text("player-message").contains("img110.png"));
        assertFalse(window.node("player-remedy").isVisible(), "it is where it should be");
    }

    @Test
    void damagedProjectIsAProblemAndTheOldOneStays() throws IOException {
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("project.json"), "{");
        fx(() -> window.workbench.open(damaged));
        await("the problem", () -> window.workbench.notices().problem().get() != null);
        assertEquals(
                "small",
                fx(() ->
                        window.workbench.session().openProject().get().project().name()));
        assertTrue(window.text("problem-detail").contains("project.json"), window.text("problem-detail"));
        FxBot.click(window.node("problem-close"));
        assertNull(fx(() -> window.workbench.notices().problem().get()));
    }

    private Marks marks() {
        return fx(() -> window.workbench.selection().clip().get().coding().marks());
    }

    private Project stored() throws IOException {
        return new JsonProjectStore().open(project).project();
    }
}
