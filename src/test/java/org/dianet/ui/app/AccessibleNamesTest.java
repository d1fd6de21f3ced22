package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.chart.Chart;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.common.control.FilmCell;
import org.dianet.ui.common.message.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Pictures, charts, strips and marks have names for those who do not see them, and those that can be acted on are
/// acted on by keys.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class AccessibleNamesTest {
    /// As far above a picture as what names it may be.
    private static final int LEVELS = 3;

    @TempDir
    Path folder;

    private DrivenWindow window;

    @BeforeEach
    void open() throws IOException {
        window = new DrivenWindow(folder.resolve("settings")).open(SmallProject.create(folder.resolve("small")));
        await("small pictures", () -> !cells().isEmpty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Node> all(Node from) {
        List<Node> found = new ArrayList<>(List.of(from));
        if (from instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    private List<FilmCell> cells() {
        return all(Objects.requireNonNull(window.scene().lookup("#filmstrip"))).stream()
                .filter(FilmCell.class::isInstance)
                .map(FilmCell.class::cast)
                .toList();
    }

    private static boolean named(Node picture) {
        Node node = picture;
        for (int i = 0; i <= LEVELS && node != null; i++) {
            String name = node.getAccessibleText();
            if (name != null && !name.isBlank()) {
                return node.getAccessibleRole() != AccessibleRole.NODE
                        && node.getAccessibleRole() != AccessibleRole.PARENT;
            }
            node = node.getParent();
        }
        return false;
    }

    @Test
    void whatIsDrawnHasANameAndARole() {
        List<String> nameless = new ArrayList<>();
        int drawn = 0;
        for (Mode mode : Mode.values()) {
            fx(() -> {
                window.workbench.mode().set(mode);
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
            });
            List<Node> pictures = fx(() -> all(window.scene().getRoot()).stream()
                    .filter(node -> node instanceof Canvas || node instanceof ImageView || node instanceof Chart)
                    .toList());
            drawn += pictures.size();
            pictures.stream()
                    .filter(picture -> !named(picture))
                    .forEach(picture -> nameless.add(mode + ": " + picture + " in " + picture.getParent()));
        }
        assertEquals(List.of(), nameless);
        // Two phases, the player, three marks' small pictures.
        assertTrue(drawn >= 6, drawn + " pictures were found");
    }

    private int place(MarkKind kind) {
        return fx(() -> Objects.requireNonNull(
                        window.workbench.selection().clip().get())
                .coding()
                .marks()
                .get(kind)
                .flatMap(number -> window.workbench.selection().numbers().indexOf(number))
                .orElseThrow()
                .value());
    }

    private Node marker(String kind) {
        return Objects.requireNonNull(window.scene().lookup("#marker-" + kind), kind);
    }

    @Test
    void aMarkWithTheFocusIsMovedByKeysAndOneUndoTakesAHeldKeyBack() {
        int apex = place(MarkKind.APEX);
        fx(() -> marker("apex").requestFocus());
        FxBot.key(window.scene(), KeyCode.RIGHT);
        assertEquals(apex + 1, place(MarkKind.APEX));
        FxBot.key(window.scene(), KeyCode.LEFT);
        assertEquals(apex, place(MarkKind.APEX));
        int depth = fx(() -> window.workbench.session().undoDepth().get());
        FxBot.keyDown(window.scene(), KeyCode.RIGHT, KeyEvent.MODIFIER_SHIFT);
        FxBot.keyDown(window.scene(), KeyCode.RIGHT, KeyEvent.MODIFIER_SHIFT);
        FxBot.keyUp(window.scene(), KeyCode.RIGHT, KeyEvent.MODIFIER_SHIFT);
        assertEquals(Math.min(apex + 20, place(MarkKind.OFFSET)), place(MarkKind.APEX));
        assertEquals(depth + 1, fx(() -> window.workbench.session().undoDepth().get()));
        assertEquals(fx(() -> window.workbench.selection().playhead().get()).intValue(), place(MarkKind.APEX));
    }

    @Test
    void aScreenReaderIsToldAMarksPlaceAndMovesIt() {
        int onset = place(MarkKind.ONSET);
        Node marker = marker("onset");
        assertEquals(AccessibleRole.SLIDER, marker.getAccessibleRole());
        assertEquals((double) onset, fx(() -> marker.queryAccessibleAttribute(AccessibleAttribute.VALUE)));
        fx(() -> marker.executeAccessibleAction(AccessibleAction.INCREMENT));
        assertEquals(onset + 1, place(MarkKind.ONSET));
    }

    @Test
    void theStripIsGoneThroughByArrowsAndEnterGoesToTheFrame() {
        // As many as there is room for in a window of this width; until then the strip is made again.
        await("the strip of this width", () -> cells().size() == 9);
        fx(() -> cells().getFirst().requestFocus());
        FxBot.key(window.scene(), KeyCode.RIGHT);
        await("the second picture", () -> cells().get(1).isFocused());
        FxBot.key(window.scene(), KeyCode.END);
        await("the last picture", () -> cells().getLast().isFocused());
        FilmCell last = fx(() -> cells().getLast());
        int before = fx(() -> window.workbench.selection().playhead().get());
        FxBot.key(window.scene(), KeyCode.ENTER);
        int now = fx(() -> window.workbench.selection().playhead().get());
        assertTrue(now > before, before + " to " + now);
        String number = fx(() -> window.workbench
                .selection()
                .numbers()
                .numberAt(new FrameIndex(now))
                .toString());
        assertTrue(last.getAccessibleText().contains(number), last.getAccessibleText());
        assertEquals(
                1, fx(this::cells).stream().filter(Node::isFocusTraversable).count());
    }
}
