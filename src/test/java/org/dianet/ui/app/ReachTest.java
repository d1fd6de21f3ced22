package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.common.message.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can be reached: in small windows, by Tab, by the right button.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class ReachTest {
    private static final int MANY_TABS = 60;
    private static final Map<MarkKind, Integer> PLACES =
            Map.of(MarkKind.ONSET, 5, MarkKind.APEX, 15, MarkKind.OFFSET, 25);

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

    private void nothingIsCut(String when) {
        try {
            await(when, () -> cut().isEmpty());
        } catch (AssertionError e) {
            throw new AssertionError(when + ", too little room for " + fx(this::cut), e);
        }
    }

    /// The second is 1920x1080 at 200 % with a frame and a bar of the desktop around it.
    @ParameterizedTest
    @CsvSource({"1024, 673", "960, 505", "1280, 800"})
    void nothingIsCutInASmallWindowCodedBlind(int width, int height) {
        fx(() -> {
            window.stage.setWidth(width);
            window.stage.setHeight(height);
            window.workbench.blind().set(true);
        });
        await(
                "the size",
                () -> window.scene().getWidth() == width && window.scene().getHeight() == height);
        nothingIsCut("the room is shared out");
        double library = fx(() -> window.node("library-filter").getScene().lookup(".library"))
                .getLayoutBounds()
                .getWidth();
        assertTrue(library >= 200 && library <= width / 3.0, "library " + library);
    }

    /// The bar of a view with a slider of its own was 90 pixels wider than its place.
    @Test
    void everyViewsControlsFitTheSmallestWindow() {
        fx(() -> {
            window.stage.setWidth(960);
            window.stage.setHeight(600);
        });
        await("the size", () -> window.scene().getWidth() == 960);
        ComboBox<?> modes = (ComboBox<?>) window.node("look-mode");
        for (int i = 0; i < modes.getItems().size(); i++) {
            int at = i;
            fx(() -> modes.getSelectionModel().select(at));
            nothingIsCut("view " + i);
        }
        Labeled proof = (Labeled) window.node("proof-line");
        assertTrue(fx(() -> proof.getWidth() >= proof.prefWidth(-1) - 1), "the frame is said whole");
    }

    /// Pictures of the strip lay over each other.
    @Test
    void picturesOfTheFilmstripNeverOverlap() {
        fx(() -> {
            PLACES.forEach((markKind, frame) -> window.workbench.codingEdits().mark(markKind, new FrameIndex(frame)));
            window.stage.setWidth(960);
        });
        await("the size", () -> window.scene().getWidth() == 960);
        await("three frames each", () -> pictures().size() == 9);
        List<Bounds> pictures = fx(this::pictures);
        double right = fx(() -> window.node("filmstrip")
                        .localToScene(window.node("filmstrip").getLayoutBounds()))
                .getMaxX();
        for (int i = 1; i < pictures.size(); i++) {
            assertTrue(pictures.get(i).getMinX() >= pictures.get(i - 1).getMaxX() - 0.5, pictures.toString());
        }
        assertTrue(pictures.getLast().getMaxX() <= right, pictures + " in " + right);
    }

    private List<Bounds> pictures() {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return window.scene().getRoot().lookupAll("#filmstrip .film-cell").stream()
                .map(cell ->
                        ((javafx.scene.Parent) cell).getChildrenUnmodifiable().getFirst())
                .map(picture -> picture.localToScene(picture.getLayoutBounds()))
                .toList();
    }

    /// With two coders, of whom one decides, the screen was higher than the window: it covered the top bar, and its
    /// buttons stood below the edge.
    @ParameterizedTest
    @CsvSource({"1280, 756", "960, 505"})
    void theAdjudicatorsButtonsAreInTheWindow(int width, int height) {
        for (String coder : List.of("Ana", "Ben")) {
            fx(() -> {
                window.workbench.coder().set(new Coder(coder));
                int later = coder.equals("Ana") ? 0 : 2;
                PLACES.forEach((markKind, frame) ->
                        window.workbench.codingEdits().mark(markKind, new FrameIndex(frame + later)));
            });
        }
        fx(() -> {
            window.stage.setWidth(width);
            window.stage.setHeight(height);
            window.workbench.mode().set(Mode.ADJUDICATE);
        });
        await(
                "the size",
                () -> window.scene().getWidth() == width && window.scene().getHeight() == height);
        for (String id : List.of("take-first", "next-pair")) {
            Node button = window.node("command-adjudicate-" + id);
            await(id + " between the bars", () -> {
                Bounds at = button.localToScene(button.getLayoutBounds());
                Bounds foot = place(".status-strip");
                return at.getMaxY() <= foot.getMinY() && foot.getMaxY() <= height;
            });
        }
        Bounds top = fx(() -> place(".top-bar"));
        Bounds work = fx(() -> place(".adjudication"));
        assertTrue(top.getMinY() >= 0 && work.getMinY() >= top.getMaxY() - 1, work + " below " + top);
    }

    private Bounds place(String selector) {
        Node node = window.scene().lookup(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    /// Controls that reach over the window's or their row's edge.
    private List<String> cut() {
        List<String> cut = new ArrayList<>();
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        for (String row : List.of(".top-bar", ".controls", ".library > .row", ".status-strip")) {
            for (Node whole : window.scene().getRoot().lookupAll(row)) {
                // A row wider than what holds it is cut there.
                Node holder = row.equals(".controls")
                        ? Objects.requireNonNull(whole.getParent()).getParent()
                        : whole;
                Bounds edge = holder.localToScene(holder.getLayoutBounds());
                if (edge.getMinX() < 0 || edge.getMaxX() > window.scene().getWidth() + 1) {
                    cut.add(row);
                }
                for (Node part : ((javafx.scene.Parent) whole).getChildrenUnmodifiable()) {
                    Bounds place = part.localToScene(part.getLayoutBounds());
                    if (part.isVisible() && part.isManaged() && place.getMaxX() > edge.getMaxX() + 1) {
                        cut.add(row + " " + part.getId());
                    }
                }
            }
        }
        return cut;
    }

    @Test
    void tabGoesThroughTheWindowInTheOrderInWhichItStands() {
        fx(() -> window.scene().getRoot().requestFocus());
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < MANY_TABS; i++) {
            FxBot.key(window.scene(), KeyCode.TAB);
            Node focus = Objects.requireNonNull(fx(() -> window.scene().getFocusOwner()));
            stops.add(focus.getStyleClass().contains("emotion") ? "emotion" : String.valueOf(focus.getId()));
            if (stops.getLast().equals("action-units")) {
                break;
            }
        }
        List<String> wanted = List.of(
                "coder",
                "mode-review",
                "library-filter",
                "library-queue",
                "library-table",
                "command-player-play",
                "ask-model",
                "emotion",
                "action-units");
        assertEquals(wanted, stops.stream().filter(wanted::contains).distinct().toList(), stops.toString());
    }

    @Test
    void spacePressesWhatTabHasComeToAndPlaysElsewhere() {
        assertNull(emotion());
        fx(() -> window.scene().getRoot().requestFocus());
        for (int i = 0; i < MANY_TABS; i++) {
            FxBot.key(window.scene(), KeyCode.TAB);
            if (fx(() -> window.scene().getFocusOwner()) instanceof ToggleButton chip
                    && chip.getStyleClass().contains("emotion")) {
                break;
            }
        }
        FxBot.key(window.scene(), KeyCode.SPACE);
        assertEquals("disgust", emotion());
    }

    private String emotion() {
        return fx(
                () -> Objects.requireNonNull(window.workbench.selection().clip().get())
                        .coding()
                        .emotion());
    }

    @Test
    void theRightButtonOpensAMenuOverClipPictureTimelineAndPhases() {
        assertTrue(menu("#library-table").containsAll(List.of("context-clip-figure", "context-label-selected")));
        assertTrue(menu(".player").contains("context-look-flow"));
        assertTrue(menu("#timeline").contains("context-mark-apex"));
        assertTrue(menu(".preview").contains("context-preview-ask-model"));
        assertTrue(menu("#marker-apex").contains("context-mark-remove-apex"));
        assertTrue(menu("#events-table").contains("context-event-remove"));
    }

    private List<String> menu(String selector) {
        List<String> items = fx(() -> {
            Node node = window.scene().lookup(selector);
            Bounds at = node.localToScreen(node.getLayoutBounds());
            Event.fireEvent(
                    node,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, at.getMinX(), at.getMinY(), false, null));
            return shownMenu().getItems().stream()
                    .map(MenuItem::getId)
                    .filter(Objects::nonNull)
                    .toList();
        });
        fx(() -> shownMenu().hide());
        return items;
    }

    private static ContextMenu shownMenu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void panelsThatAreFoldedAwayStaySo() {
        fx(() -> window.composition.commands().get("view.library").run());
        assertEquals(
                false,
                fx(() -> window.composition.commands().get("view.library").on().get()));
        window.close();
        window = new DrivenWindow(folder.resolve("settings")).open(folder.resolve("small"));
        assertNull(fx(() -> window.scene().lookup(".library")));
        assertTrue(fx(() -> window.composition.commands().get("view.side").on().get()));
        fx(() -> window.composition.commands().get("view.library").run());
        assertTrue(
                fx(() -> window.composition.commands().get("view.library").on().get()));
    }

    @Test
    void columnsOfTheLibraryAreChosenAndKept() {
        fx(() -> {
            ContextMenu menu = column("clip").getContextMenu();
            CheckMenuItem note = (CheckMenuItem) menu.getItems().stream()
                    .filter(item -> "column-note".equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            note.setSelected(true);
            note.getOnAction().handle(null);
        });
        assertTrue(fx(() -> column("note").isVisible()));
        window.close();
        window = new DrivenWindow(folder.resolve("settings")).open(folder.resolve("small"));
        assertTrue(fx(() -> column("note").isVisible()));
        assertEquals(false, fx(() -> column("duration").isVisible()));
    }

    @Test
    void columnsThatDoNotFitAreScrolledTo() {
        assertEquals(0, scrollBars());
        fx(() -> column("clip").getContextMenu().getItems().forEach(item -> {
            ((CheckMenuItem) item).setSelected(true);
            item.getOnAction().handle(null);
        }));
        await("a bar below the list", () -> scrollBars() == 1);
    }

    private long scrollBars() {
        return window.nodes("#library-table .scroll-bar:horizontal").stream()
                .filter(Node::isVisible)
                .count();
    }

    private TableColumn<?, ?> column(String name) {
        return ((TableView<?>) window.node("library-table"))
                .getColumns().stream()
                        .filter(column -> name.equals(column.getId()))
                        .findFirst()
                        .orElseThrow();
    }
}
