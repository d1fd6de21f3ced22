package org.dianet.ui.timeline;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.app.AnsweringDialogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Frame i of the clip has the number 101 + i.
@ExtendWith(FxToolkitExtension.class)
class ExclusionsViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private AnsweringDialogs dialogs;
    private ExclusionsViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        dialogs = new AnsweringDialogs(folder);
        dialogs.type("blink");
        model = fx(() -> new ExclusionsViewModel(bench.workbench, dialogs));
    }

    private List<String> excluded() {
        return fx(() -> bench.clip().excluded().stretches().stream()
                .map(each -> each.first() + "-" + each.last() + " " + each.reason())
                .toList());
    }

    private void at(int frame, Runnable then) {
        fx(() -> {
            bench.workbench.selection().playhead().set(frame);
            then.run();
        });
    }

    @Test
    void aDragWithShiftLeavesOutWhatItPassesWhicheverWayItGoes() {
        Pane pane = fx(() -> {
            Pane made = new Pane();
            new Scene(made, 400, 100);
            ExclusionDrag.install(made, model, x -> (int) (x / 10));
            return made;
        });
        drag(pane, true, 14, 10);
        assertEquals(List.of("111-115 blink"), excluded());
        drag(pane, false, 20, 30);
        assertEquals(List.of("111-115 blink"), excluded(), "without Shift");
        fx(() -> bench.workbench.undoing().undo());
        assertEquals(List.of(), excluded());
    }

    private static void drag(Pane pane, boolean shift, int from, int to) {
        fx(() -> {
            Event.fireEvent(pane, mouse(MouseEvent.MOUSE_PRESSED, from, shift));
            Event.fireEvent(pane, mouse(MouseEvent.MOUSE_DRAGGED, (from + to) / 2, shift));
            Event.fireEvent(pane, mouse(MouseEvent.MOUSE_RELEASED, to, shift));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, int frame, boolean shift) {
        double x = frame * 10 + 5;
        return new MouseEvent(
                type,
                x,
                50,
                x,
                50,
                MouseButton.PRIMARY,
                1,
                shift,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @Test
    void theKeyBeginsAndEndsAStretchAndAnotherTakesItIn() {
        at(20, model::byKey);
        at(23, model::byKey);
        at(23, model::byKey);
        at(26, model::byKey);
        assertEquals(List.of("121-127 blink"), excluded(), "one reason, one stretch");
        at(0, model::takeIn);
        assertEquals(List.of("121-127 blink"), excluded());
        at(24, model::takeIn);
        assertEquals(List.of(), excluded());
    }

    @Test
    void whoSaysNoReasonLeavesNothingOut() {
        dialogs.type(" ");
        at(20, model::byKey);
        at(23, model::byKey);
        assertEquals(List.of(), excluded());
        assertNull(fx(() -> model.pending().get()));
    }

    @Test
    void curvesHaveGapsThere() {
        at(1, model::byKey);
        at(2, model::byKey);
        assertArrayEquals(
                new double[] {5, Double.NaN, Double.NaN, 8}, fx(() -> model.without(new double[] {5, 6, 7, 8})));
    }

    /// A stretch that is begun in one recording does not go on in another.
    @Test
    void anotherClipEndsTheBeginning() {
        at(5, model::byKey);
        fx(() -> bench.workbench.selection().clipId().set(UiRig.THIRD));
        assertNull(fx(() -> model.pending().get()));
    }
}
