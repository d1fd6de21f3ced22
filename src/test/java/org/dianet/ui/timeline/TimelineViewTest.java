package org.dianet.ui.timeline;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.PathElement;
import org.dianet.face.NoFaces;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Span;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.motion.ReadRecording;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.app.AnsweringDialogs;
import org.dianet.ui.common.message.TimeWords;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.video.KeptFiles;
import org.dianet.video.javacv.JavaCvMedia;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the timeline says of its scale and times, and that its flags stay on it.
@ExtendWith(FxToolkitExtension.class)
class TimelineViewTest {
    private static final double WIDTH = 800;
    private static final MotionTools TOOLS = new MotionTools(
            NoFaces::new,
            (from, to) -> {
                throw new AssertionError("nobody asked for flow");
            },
            new ReadRecording(new JavaCvMedia(), KeptFiles.NONE));

    @TempDir
    Path folder;

    private TimelineView view;
    private @Nullable Span movement;
    private UiRig bench;
    private ClipSignals signals;
    private SignalsViewModel shown;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        view = fx(() -> {
            TimelineViewModel model = new TimelineViewModel(bench.workbench, bench.tasks, TOOLS);
            signals = new ClipSignals(bench.workbench);
            shown = new SignalsViewModel(
                    bench.workbench,
                    bench.tasks,
                    this.signals,
                    model,
                    TOOLS.flow(),
                    new SimpleBooleanProperty(),
                    new SimpleBooleanProperty());
            TimelineView made = new TimelineView(
                    bench.workbench,
                    model,
                    shown,
                    new RecordingEvents(bench.workbench),
                    new SimpleObjectProperty<@Nullable Integer>(),
                    new ExclusionsViewModel(bench.workbench, new AnsweringDialogs(folder)),
                    () -> movement);
            new Scene(made, WIDTH, 168);
            return made;
        });
    }

    private List<String> ticks() {
        return fx(() -> {
            view.applyCss();
            view.resize(WIDTH, 168);
            view.requestLayout();
            view.layout();
            return view.lookupAll(".tick").stream()
                    .map(Labeled.class::cast)
                    // One that has no size is not seen.
                    .filter(label -> label.isVisible() && label.getWidth() > 0)
                    .map(Labeled::getText)
                    .toList();
        });
    }

    /// 40 frames of 5 ms, numbered from 101.
    @Test
    void theAxisTellsFramesAndTimes() {
        assertTrue(ticks().containsAll(List.of("110 · 45 ms", "120 · 95 ms", "130 · 145 ms")), ticks().toString());
    }

    @Test
    void zoomGoesToTheMovementThatIsLookedAt() {
        movement = new Span(20, 22);
        FrameScale.View shown = fx(() -> {
            view.resize(WIDTH, 168);
            view.layout();
            view.zoomToEvent();
            return view.view().get();
        });
        assertTrue(shown.from() > 5 && shown.from() < 20 && shown.to() > 23 && shown.to() < 38, shown.toString());
    }

    /// The first and the last are moved in from the ends so that they are whole.
    @Test
    void noTwoLabelsOfTheAxisOverlap() {
        fx(() -> {
            // Two frames a second: the times need minutes and three decimals.
            Clip slow = bench.clip().withTimes(Optional.of(FrameTimes.constant(new FrameRate(2))));
            return bench.workbench.session().perform("slow", new Edit.PutClips(List.of(slow)), null);
        });
        for (double width = 400; width < 600; width += 9) {
            double now = width;
            List<Bounds> places = fx(() -> {
                view.applyCss();
                view.resize(now, 168);
                view.layout();
                return view.lookupAll(".tick").stream()
                        .filter(Node::isVisible)
                        .map(Node::getBoundsInParent)
                        .filter(bounds -> bounds.getWidth() > 0 && bounds.getMinY() > 100)
                        .toList();
            });
            assertTrue(places.size() > 1);
            for (int i = 1; i < places.size(); i++) {
                assertFalse(places.get(i).intersects(places.get(i - 1)), width + ": " + places);
            }
        }
    }

    /// A window gets its width while it is laid out, after the styles were given.
    @Test
    void theAxisHasItsLabelsAtTheFirstLayout() {
        fx(() -> {
            view.resize(WIDTH / 2, 168);
            view.layout();
        });
        assertTrue(
                fx(() -> view.lookupAll(".tick").stream()
                        .map(Labeled.class::cast)
                        .anyMatch(label -> label.isVisible()
                                && label.getWidth() > 0
                                && label.getText().contains("ms"))),
                "labels with a size");
    }

    /// The frames differ by 4 grey levels each; the last is 35 frames after the onset.
    @Test
    void theScaleSaysWhereItEndsAndItsUnit() {
        assertTrue(ticks().contains("140 grey levels"), ticks().toString());
    }

    /// The curves stay what they are, however fast the mouse moves.
    @Test
    void aMarkThatIsDraggedDrawsNoCurve() {
        fx(() -> {
            // The first mark begins a coding of the coder's own, without the data set's onset.
            bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(11));
            return 0;
        });
        ticks();
        javafx.scene.shape.Path curve = (javafx.scene.shape.Path) fx(() -> view.lookup(".curve"));
        List<PathElement> before = fx(() -> List.copyOf(curve.getElements()));
        assertEquals(40, before.size());
        for (int at : List.of(12, 13, 14)) {
            fx(() -> {
                bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(at));
                return 0;
            });
        }
        ticks();
        List<PathElement> after = fx(() -> List.copyOf(curve.getElements()));
        for (int i = 0; i < before.size(); i++) {
            assertSame(before.get(i), after.get(i));
        }
    }

    /// Where its words stood at the left end of the curve, the onset's line crossed them.
    @Test
    void noMarkAndNoPlayheadCrossesTheScalesWords() {
        ticks();
        for (int at : List.of(0, 1, 3)) {
            fx(() -> {
                bench.workbench.codingEdits().mark(MarkKind.ONSET, new FrameIndex(at));
                bench.workbench.selection().playhead().set(at);
                return 0;
            });
            ticks();
            Bounds words = fx(() -> view.lookup("#timeline-top").getBoundsInParent());
            assertTrue(words.getWidth() > 40
                    && fx(() -> view.lookup("#timeline-top").isVisible()));
            for (String crossing : List.of("#marker-onset", "#marker-apex", ".playhead", ".curve")) {
                Bounds line = fx(() -> view.lookup(crossing).getBoundsInParent());
                assertFalse(words.intersects(line), crossing + " " + line + " over " + words);
            }
        }
    }

    @Test
    void aFlagAtAnEndIsWhole() {
        fx(() -> {
            bench.workbench.codingEdits().mark(MarkKind.OFFSET, new FrameIndex(39));
            bench.workbench.codingEdits().mark(MarkKind.ONSET, new FrameIndex(0));
            return 0;
        });
        ticks();
        for (String mark : List.of("onset", "offset")) {
            Bounds flag = fx(() -> {
                Region label = (Region) view.lookup("#marker-" + mark + " .flag");
                // As wide as the style sheet wants it at least.
                label.setMinWidth(60);
                view.requestLayout();
                view.layout();
                return view.sceneToLocal(label.localToScene(label.getLayoutBounds()));
            });
            assertTrue(flag.getWidth() >= 60 && flag.getMinX() >= 0 && flag.getMaxX() <= WIDTH, mark + " " + flag);
        }
    }

    /// Each frame takes 20 pixels. The last movements before the button is let go may never arrive.
    @Test
    void aMarkIsWhereTheButtonIsLetGo() {
        fx(() -> {
            bench.workbench.codingEdits().mark(MarkKind.ONSET, new FrameIndex(2));
            bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(10));
            bench.workbench.codingEdits().mark(MarkKind.OFFSET, new FrameIndex(39));
            return 0;
        });
        ticks();
        Node apex = fx(() -> view.lookup("#marker-apex"));
        fx(() -> {
            Event.fireEvent(apex, mouse(MouseEvent.MOUSE_PRESSED, 10));
            Event.fireEvent(apex, mouse(MouseEvent.MOUSE_RELEASED, 12));
            return 0;
        });
        assertEquals(10, fx(() -> apex()), "a press is no drag");
        fx(() -> {
            Event.fireEvent(apex, mouse(MouseEvent.MOUSE_PRESSED, 10));
            Event.fireEvent(apex, mouse(MouseEvent.MOUSE_DRAGGED, 15));
            Event.fireEvent(apex, mouse(MouseEvent.MOUSE_RELEASED, 20));
            return 0;
        });
        assertEquals(20, fx(() -> apex()));
        fx(() -> {
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_PRESSED, 25));
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_DRAGGED, 27));
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_RELEASED, 31));
            return 0;
        });
        assertEquals(31, fx(() -> bench.workbench.selection().playhead().get()));
        assertEquals(20, fx(() -> apex()));
    }

    private int apex() {
        Clip clip = bench.workbench.selection().clip().get();
        return clip.frames()
                .indexOf(clip.coding().marks().get(MarkKind.APEX).orElseThrow())
                .orElseThrow()
                .value();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, int frame) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        double x = (frame + 0.5) * WIDTH / 40;
        return new MouseEvent(
                type,
                x,
                100,
                x,
                100,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /// Nine of them reached over the left end of the timeline.
    @Test
    void theNamesOfManyCurvesGoOnInAFurtherLineAboveTheFlags() {
        List<SignalCurve> many = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(new SignalCurve("AU" + i + " of a further program", "", new double[40]));
        }
        fx(() -> {
            signals.curves().set(many);
            many.forEach(curve -> shown.chosen().add(curve.name()));
            return 0;
        });
        ticks();
        List<Bounds> names = fx(() -> view.lookupAll(".signal-name").stream()
                .map(name -> view.sceneToLocal(name.localToScene(name.getLayoutBounds())))
                .toList());
        assertEquals(20, names.size());
        double flags = fx(() -> view.sceneToLocal(view.lookup("#marker-onset .flag")
                        .localToScene(view.lookup("#marker-onset .flag").getLayoutBounds()))
                .getMinY());
        for (Bounds name : names) {
            assertTrue(
                    name.getMinX() >= 0 && name.getMaxX() <= WIDTH && name.getMaxY() <= flags + 0.5,
                    name + " " + flags);
        }
    }

    @Test
    void longTimesAreInMinutes() {
        assertEquals("140 ms", TimeWords.of(140, 9_999));
        assertEquals("0:00.140", TimeWords.of(140, 10_000));
        assertEquals("2:05.033", TimeWords.of(125_033.4, 300_000));
        assertEquals("1:00.000", TimeWords.of(59_999.7, 300_000));
    }
}
