package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import com.sun.javafx.stage.WindowHelper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.timeline.TimelineView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Several events of one recording, by keys and mouse. Its 40 frames are numbered from 101.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class EventsWindowTest {
    private static final ClipId FIRST = new ClipId("s01_c00");
    private static final ClipId SECOND = new ClipId("s01_c00-e2");

    private static final long TAP_MILLIS = 300;

    @TempDir
    Path folder;

    private DrivenWindow window;

    @BeforeEach
    void open() throws IOException {
        window = new DrivenWindow(folder.resolve("settings")).open(SmallProject.uncoded(folder.resolve("small"), 2));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void keys(KeyCode... codes) {
        for (KeyCode code : codes) {
            FxBot.key(window.scene(), code);
        }
    }

    /// A step ends when its frame is painted.
    private void arrives(int frame) {
        await("frame " + frame, () -> window.workbench.selection().playhead().get() == frame);
    }

    private int playhead() {
        return fx(() -> window.workbench.selection().playhead().get());
    }

    private Clip clip() {
        return fx(
                () -> Objects.requireNonNull(window.workbench.selection().clip().get()));
    }

    private List<TableRow<?>> rows() {
        List<TableRow<?>> rows = new ArrayList<>();
        for (Node node : window.nodes("#events-table .table-row-cell")) {
            if (node instanceof TableRow<?> row && !row.isEmpty()) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingInt(TableRow::getIndex));
        return rows;
    }

    /// Three steps, an event of two marks; four steps, the next one; and nothing is opened again.
    @Test
    void theNextEventBeginsWithOneKeyAndThePlayheadStays() {
        assertFalse(window.node("events").isVisible(), "a short recording without events has no list");
        keys(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.B, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DIGIT3);
        assertEquals(FIRST, clip().id());
        Object frames = fx(() -> window.workbench.selection().frames().get());
        keys(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.B);
        assertEquals(SECOND, clip().id());
        arrives(7);
        assertEquals(new FrameNumber(108), clip().coding().marks().onset());
        assertSame(frames, fx(() -> window.workbench.selection().frames().get()));
        await("two rows", () -> rows().size() == 2);
        assertTrue(
                fx(() -> rows().getFirst().getAccessibleText()).startsWith("Event 1: ? · onset 104 · 15 ms"),
                rows().getFirst().getAccessibleText());
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        assertEquals(FIRST, clip().id());
        assertEquals(7, playhead());
    }

    @Test
    void theOthersStayVisibleOnTheTimelineAndAPressOnTheirLabelSelectsThem() {
        keys(KeyCode.B, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DIGIT3);
        FxBot.key(window.scene(), KeyCode.DIGIT1, KeyEvent.MODIFIER_SHIFT);
        FxBot.key(window.scene(), KeyCode.END);
        keys(KeyCode.B);
        assertEquals(SECOND, clip().id());
        await("the label of the first", () -> label() != null);
        FxBot.click(Objects.requireNonNull(label()));
        assertEquals(FIRST, clip().id());
        assertEquals(0, playhead());
    }

    private Label label() {
        return window.nodes("#timeline .other-event").stream()
                .map(Label.class::cast)
                .filter(label -> label.isVisible() && label.getText().equals("disgust"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void keysGoFromEventToEventAndToTheGapsBetween() {
        keys(KeyCode.B, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DIGIT3, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        keys(KeyCode.B, KeyCode.RIGHT, KeyCode.DIGIT3, KeyCode.HOME, KeyCode.V);
        assertEquals(SECOND, clip().id());
        arrives(5);
        FxBot.key(window.scene(), KeyCode.V, KeyEvent.MODIFIER_SHIFT);
        assertEquals(FIRST, clip().id());
        keys(KeyCode.H);
        arrives(3);
        keys(KeyCode.H);
        arrives(7);
        keys(KeyCode.DELETE);
        assertEquals(
                Marks.NONE,
                fx(() -> project().clip(FIRST).orElseThrow().coding().marks()));
    }

    private Project project() {
        return Objects.requireNonNull(window.workbench.session().openProject().get())
                .project();
    }

    private void hold(KeyCode key, Runnable meanwhile) throws InterruptedException {
        FxBot.keyDown(window.scene(), key, 0);
        FxBot.keyDown(window.scene(), key, 0);
        meanwhile.run();
        // Longer than a tap.
        Thread.sleep(TAP_MILLIS);
        FxBot.keyUp(window.scene(), key, 0);
    }

    @Test
    void anEventIsPaintedWhileItsKeyIsHeldAndIsOnDiskAtOnce() throws Exception {
        keys(KeyCode.RIGHT);
        hold(KeyCode.S, () -> keys(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT));
        Marks painted = new Marks(new FrameNumber(102), null, new FrameNumber(105));
        assertEquals(painted, clip().coding().marks());
        assertEquals(1, fx(() -> window.workbench.session().undoDepth().get()));
        // What a killed program leaves: the last save and the journal.
        assertEquals(
                painted,
                new JsonProjectStore()
                        .open(folder.resolve("small"))
                        .project()
                        .clip(FIRST)
                        .orElseThrow()
                        .coding()
                        .marks());
        FxBot.key(window.scene(), KeyCode.RIGHT, KeyEvent.MODIFIER_SHIFT);
        keys(KeyCode.S);
        assertEquals(SECOND, clip().id());
        assertEquals(
                new Marks(null, new FrameNumber(115), null), clip().coding().marks());
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        assertEquals(FIRST, clip().id());
        assertEquals(painted, clip().coding().marks());
    }

    /// The window does not hear of a key that is let go in another.
    @Test
    void aWindowThatLosesTheKeysEndsThePainting() throws InterruptedException {
        FxBot.keyDown(window.scene(), KeyCode.S, 0);
        keys(KeyCode.RIGHT, KeyCode.RIGHT);
        Thread.sleep(TAP_MILLIS);
        fx(() -> {
            WindowHelper.setFocused(window.stage, false);
            WindowHelper.setFocused(window.stage, true);
        });
        assertEquals(
                new Marks(new FrameNumber(101), null, new FrameNumber(103)),
                clip().coding().marks());
    }

    @Test
    void edgesAreNudgedByKeysAndAHeldKeyIsOneStepToUndo() throws InterruptedException {
        FxBot.key(window.scene(), KeyCode.RIGHT, KeyEvent.MODIFIER_SHIFT);
        hold(KeyCode.S, () -> keys(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT));
        FxBot.key(window.scene(), KeyCode.LEFT, KeyEvent.MODIFIER_ALT);
        assertEquals(new FrameNumber(110), clip().coding().marks().onset());
        arrives(9);
        FxBot.keyDown(window.scene(), KeyCode.PERIOD, KeyEvent.MODIFIER_ALT);
        FxBot.keyDown(window.scene(), KeyCode.PERIOD, KeyEvent.MODIFIER_ALT);
        FxBot.keyDown(window.scene(), KeyCode.PERIOD, KeyEvent.MODIFIER_ALT);
        FxBot.keyUp(window.scene(), KeyCode.PERIOD, KeyEvent.MODIFIER_ALT);
        assertEquals(new FrameNumber(117), clip().coding().marks().offset());
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_CONTROL);
        assertEquals(
                new Marks(new FrameNumber(110), null, new FrameNumber(114)),
                clip().coding().marks());
    }

    private void type(String text) {
        FxBot.key(window.scene(), KeyCode.G, KeyEvent.MODIFIER_CONTROL);
        assertTrue(window.node("place-field").isFocused());
        FxBot.type(window.scene(), text);
        keys(KeyCode.ENTER);
    }

    @Test
    void aFrameOrTimeIsGoneToAndNonsenseIsSaid() {
        type("120");
        arrives(19);
        assertFalse(window.node("place-field").getParent().isVisible());
        type("50 ms");
        arrives(10);
        type("1x");
        assertEquals("“1x” is not a frame or time. Type 2490, 1:23.456 or 83.456 s.", window.text("place-answer"));
        keys(KeyCode.ESCAPE);
        assertEquals(10, playhead());
        keys(KeyCode.RIGHT);
        arrives(11);
    }

    /// All three flags hang from one pixel, and each is grabbed by itself.
    @Test
    void flagsOnOnePixelAreToldApart() {
        keys(KeyCode.END, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3);
        TimelineView timeline = (TimelineView) window.node("timeline");
        assertEquals("The offset cannot come before the apex.", dragged("offset", timeline));
        assertEquals("The apex cannot come before the onset.", dragged("apex", timeline));
        assertEquals("", dragged("onset", timeline));
        assertEquals(Marks.of(131, 140, 140), clip().coding().marks());
    }

    /// What is said while a flag is held before all others.
    private String dragged(String mark, TimelineView timeline) {
        Node flag = window.nodes("#marker-" + mark + " .flag").getFirst();
        Point2D middle = fx(() -> new Point2D(
                flag.getLayoutBounds().getCenterX(), flag.getLayoutBounds().getCenterY()));
        FxBot.press(flag, middle);
        Point2D to = fx(() -> new Point2D(timeline.xOf(30), 60));
        FxBot.dragTo(timeline, to);
        String said = window.text("timeline-notice");
        FxBot.release(timeline, to);
        return said;
    }

    @Test
    void aKeyZoomsToTheEventAndBackAndTheOverviewMovesWhatIsShown() {
        keys(KeyCode.B, KeyCode.RIGHT, KeyCode.DIGIT3);
        FxBot.key(window.scene(), KeyCode.RIGHT, KeyEvent.MODIFIER_SHIFT);
        keys(KeyCode.B, KeyCode.RIGHT, KeyCode.DIGIT3);
        TimelineView timeline = (TimelineView) window.node("timeline");
        double far = fx(() -> timeline.xOf(1) - timeline.xOf(0));
        keys(KeyCode.Z);
        assertTrue(fx(() -> timeline.xOf(1) - timeline.xOf(0)) > 1.5 * far);
        double before = fx(() -> timeline.xOf(11));
        Node overview = window.node("overview");
        await("the overview", overview::isVisible);
        Point2D from = fx(() -> new Point2D(overview.getLayoutBounds().getWidth() * 0.3, 9));
        FxBot.drag(overview, from, from.add(60, 0), 3);
        assertTrue(fx(() -> timeline.xOf(11)) < before - 30, "what is shown moves on");
        keys(KeyCode.Z);
        assertEquals(before, fx(() -> timeline.xOf(11)), 1, "to the event again");
        keys(KeyCode.Z);
        assertTrue(fx(() -> timeline.xOf(11)) < before - 30, "and back");
        FxBot.key(window.scene(), KeyCode.Z, KeyEvent.MODIFIER_SHIFT);
        assertEquals(far, fx(() -> timeline.xOf(1) - timeline.xOf(0)), 0.01);
    }

    /// Only the rows in sight are nodes, and one more edit replaces one row.
    @Test
    void fiveHundredEventsMakeAsManyRowsAsThereIsRoomFor() {
        fx(() -> {
            Clip base = project().clip(FIRST).orElseThrow();
            List<Clip> many = new ArrayList<>();
            Project grown = project();
            for (int i = 0; i < 500; i++) {
                Coding coding = Coding.empty(new Coder("A"))
                        .with(Marks.NONE.with(MarkKind.ONSET, new FrameNumber(101 + i % 40)));
                many.add(new Clip(
                        new ClipId(FIRST + "-e" + (i + 2)),
                        base.subject(),
                        base.dataset(),
                        base.media(),
                        base.frames(),
                        base.times(),
                        base.excluded(),
                        List.of(coding),
                        List.of(),
                        null));
            }
            assertTrue(Expressions.isFurther(grown, many.getFirst()));
            window.workbench.session().perform("many", new Edit.PutClips(many), null);
        });
        TableView<?> table = (TableView<?>) window.node("events-table");
        await("all events", () -> table.getItems().size() == 500);
        assertTrue(rows().size() < 20, "rows " + rows().size());
        assertEquals("500 · 0 micro · 0 macro · 500 open", window.text("events-summary"));
        Point2D middle = fx(() -> new Point2D(20, 12));
        FxBot.click(rows().get(1), middle);
        await(
                "the event of the row",
                () -> clip().id().equals(((Clip) rows().get(1).getItem()).id()));
    }
}
