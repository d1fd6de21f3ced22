package org.dianet.ui.timeline;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.dianet.face.NoFaces;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Landmark;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiBench;
import org.dianet.ui.common.session.Signals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the timeline says of its scale and times, and that its flags stay on it.
@ExtendWith(FxToolkitExtension.class)
class TimelineViewTest {
    private static final double WIDTH = 800;
    private static final MotionTools TOOLS = new MotionTools(NoFaces::new, (from, to) -> {
        throw new AssertionError("nobody asked for flow");
    });

    @TempDir
    Path folder;

    private TimelineView view;
    private UiBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new UiBench(folder);
        view = fx(() -> {
            TimelineViewModel model = new TimelineViewModel(bench.workbench, bench.tasks, TOOLS);
            SignalsViewModel signals = new SignalsViewModel(
                    bench.workbench,
                    bench.tasks,
                    new Signals(bench.workbench),
                    model,
                    TOOLS.flow(),
                    new javafx.beans.property.SimpleBooleanProperty());
            TimelineView made = new TimelineView(bench.workbench, model, signals);
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
                    .map(label -> ((Labeled) label).getText())
                    .toList();
        });
    }

    /// 40 frames of 5 ms, numbered from 101.
    @Test
    void theAxisTellsFramesAndTimes() {
        assertTrue(ticks().containsAll(List.of("110 · 45 ms", "120 · 95 ms", "130 · 145 ms")), ticks().toString());
    }

    /// The frames differ by 4 grey levels each; the last is 35 frames after the onset.
    @Test
    void theScaleSaysWhereItEndsAndItsUnit() {
        assertTrue(ticks().contains("140 grey levels"), ticks().toString());
    }

    /// Where its words stood at the left end of the curve, the onset's line crossed them.
    @Test
    void noMarkAndNoPlayheadCrossesTheScalesWords() {
        ticks();
        for (int at : List.of(0, 1, 3)) {
            fx(() -> {
                bench.workbench.mark(Landmark.ONSET, new FrameIndex(at));
                bench.workbench.playhead().set(at);
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
            bench.workbench.mark(Landmark.OFFSET, new FrameIndex(39));
            bench.workbench.mark(Landmark.ONSET, new FrameIndex(0));
            return 0;
        });
        ticks();
        for (String mark : List.of("onset", "offset")) {
            Bounds flag = fx(() -> view.sceneToLocal(view.lookup("#marker-" + mark + " .flag")
                    .localToScene(view.lookup("#marker-" + mark + " .flag").getLayoutBounds())));
            assertTrue(flag.getMinX() >= -0.5 && flag.getMaxX() <= WIDTH + 0.5, mark + " " + flag);
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
