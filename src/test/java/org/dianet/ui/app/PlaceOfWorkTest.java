package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.ui.FxBot;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.SmallProject;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.session.ClipFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the coder's hands do stays with the clip: no key and no choice goes elsewhere by itself.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class PlaceOfWorkTest {
    /// Pixels of the picture's column in a window of 1280.
    private static final double NARROW = 598;
    private static final ClipId SECOND = new ClipId("s01_c02");

    @TempDir
    Path folder;

    private DrivenWindow window;

    @BeforeEach
    void open() throws IOException {
        window = new DrivenWindow(folder.resolve("settings")).open(SmallProject.create(folder.resolve("small")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void select(ClipId clip) {
        fx(() -> window.workbench.selection().clipId().set(clip));
        await("the clip's frames", () -> window.workbench.selection().frames().get() != null);
    }

    private FrameNumber onset() {
        return fx(
                () -> Objects.requireNonNull(window.workbench.selection().clip().get())
                        .coding()
                        .marks()
                        .get(MarkKind.ONSET)
                        .orElseThrow());
    }

    /// The root has the focus once the toolkit has noticed that its owner cannot have it.
    private void awaitFocusAtWork() {
        await(
                "the focus at the place of work",
                () -> window.scene().getFocusOwner() == window.scene().getRoot());
    }

    @Test
    void closingAProblemLeavesTheKeysWithTheClip() {
        select(SECOND);
        fx(() -> window.workbench.notices().showProblem(new Problem("Something", "It went wrong.", "DN-X")));
        FxBot.click(window.node("problem-close"));
        awaitFocusAtWork();
        FxBot.key(window.scene(), KeyCode.DIGIT1);
        assertEquals(new FrameNumber(101), onset());
        assertEquals("", fx(() -> ((TextField) window.node("library-filter")).getText()));
    }

    @Test
    void escapeClosesAProblemAndALongOneLeavesTheWorkItsRoom() {
        select(SECOND);
        String lines = "one more of many\n".repeat(60);
        fx(() -> window.workbench.notices().showProblem(new Problem("Something", lines, "DN-X")));
        Region bar = (Region) window.node("problem");
        assertTrue(fx(bar::isVisible));
        assertTrue(fx(bar::getHeight) < 160, "its height is " + fx(bar::getHeight));
        FxBot.key(window.scene(), KeyCode.ESCAPE);
        assertFalse(fx(bar::isVisible));
        assertNull(fx(() -> window.workbench.notices().problem().get()));
    }

    /// A bar makes room by moving the work, which may not happen under a finger that holds a mark.
    @Test
    void noBarComesOrGoesWhileAMouseButtonIsHeld() {
        select(SECOND);
        Node timeline = window.node("timeline");
        double place = fx(() -> timeline.localToScene(0, 0).getY());
        FxBot.press(timeline, new Point2D(60, 60));
        fx(() -> window.workbench.notices().showProblem(new Problem("Something", "It went wrong.", "DN-X")));
        FxBot.dragTo(timeline, new Point2D(90, 60));
        Node bar = window.node("problem");
        assertFalse(fx(bar::isVisible), "it waits");
        assertEquals(place, fx(() -> timeline.localToScene(0, 0).getY()));
        FxBot.release(timeline, new Point2D(90, 60));
        await("the bar", bar::isVisible);
        FxBot.press(timeline, new Point2D(60, 60));
        fx(() -> window.workbench.notices().dismissProblem());
        assertTrue(fx(bar::isVisible), "it stays");
        FxBot.release(timeline, new Point2D(60, 60));
        await("no bar", () -> !bar.isVisible());
    }

    @Test
    void aButtonThatVanishesOrIsDisabledGivesTheKeysBack() {
        VBox library = (VBox) fx(() -> window.node("library-table").getParent());
        for (String how : List.of("vanishes", "is disabled", "is removed")) {
            Button button = fx(() -> {
                Button fresh = new Button("Do it");
                library.getChildren().add(fresh);
                fresh.setOnAction(_ -> {
                    switch (how) {
                        case "vanishes" -> fresh.setVisible(false);
                        case "is disabled" -> fresh.setDisable(true);
                        default -> library.getChildren().remove(fresh);
                    }
                });
                return fresh;
            });
            fx(() -> {
                window.scene().getRoot().layout();
                button.requestFocus();
            });
            assertSame(button, fx(() -> window.scene().getFocusOwner()), how);
            fx(button::fire);
            awaitFocusAtWork();
        }
    }

    @Test
    void aSheetsVanishedButtonLeavesTheKeysWithTheSheet() {
        Button button = fx(() -> {
            Button fresh = new Button("Do it");
            window.composition.mainWindow().showSheet(new VBox(fresh, new TextField()));
            return fresh;
        });
        fx(button::requestFocus);
        fx(() -> button.setDisable(true));
        await(
                "the sheet has the focus",
                () -> window.scene().getFocusOwner()
                        == window.composition.mainWindow().cover());
    }

    @Test
    void aPressOnThePictureEndsTyping() {
        Node units = window.node("action-units");
        FxBot.key(window.scene(), KeyCode.U);
        assertSame(units, fx(() -> window.scene().getFocusOwner()));
        FxBot.click(window.node("timeline"));
        awaitFocusAtWork();
    }

    /// In every view, also where the picture's column is as narrow as on a small screen.
    @Test
    void thePlayersButtonsFitTheirRows() {
        ComboBox<?> modes = (ComboBox<?>) window.node("look-mode");
        for (int mode = 0; mode < modes.getItems().size(); mode++) {
            int at = mode;
            fx(() -> modes.getSelectionModel().select(at));
            for (String last : List.of("command-player-flicker", "command-look-plain")) {
                Region row = fx(() -> (Region) window.node(last).getParent());
                double needed = fx(() -> {
                    row.applyCss();
                    return row.minWidth(-1);
                });
                assertTrue(needed <= NARROW, last + " needs " + needed + " px in view " + at);
            }
        }
    }

    @Test
    void contrastIsLoweredAndItsNumberIsShown() {
        fx(() -> {
            Slider contrast = (Slider) window.node("look-contrast");
            contrast.setValueChanging(true);
            contrast.setValue(-0.5);
            contrast.setValueChanging(false);
        });
        assertEquals("0.50", fx(() -> ((Label) window.node("look-contrast-value")).getText()));
        assertTrue(fx(() -> ((Label) window.node("player-badge")).getText()).contains("contrast 0.5"));
    }

    /// In every view, also beside the frames' names in a narrow picture.
    @Test
    void theBadgeOfAViewStaysOnThePicture() {
        ComboBox<?> modes = (ComboBox<?>) window.node("look-mode");
        for (int mode = 1; mode < modes.getItems().size(); mode++) {
            int at = mode;
            fx(() -> modes.getSelectionModel().select(at));
            Region badge = (Region) window.node("player-badge");
            Region picture = (Region) fx(badge::getParent);
            fx(() -> {
                double right = badge.getBoundsInParent().getMaxX();
                assertTrue(right <= Math.min(picture.getWidth(), NARROW) + 0.5, "view " + at + " ends at " + right);
                assertTrue(badge.getBoundsInParent().getMinX() >= 0, "view " + at);
            });
        }
    }

    @Test
    void homeMovesThePlayheadAndNoSlider() {
        Slider gamma = (Slider) window.node("look-gamma");
        FxBot.click(gamma);
        assertSame(gamma, fx(() -> window.scene().getFocusOwner()));
        double before = fx(gamma::getValue);
        FxBot.key(window.scene(), KeyCode.END);
        await("the last frame", () -> window.workbench.selection().playhead().get() == 39);
        FxBot.key(window.scene(), KeyCode.HOME);
        await("the first frame", () -> window.workbench.selection().playhead().get() == 0);
        assertEquals(before, fx(gamma::getValue));
    }

    @Test
    void sortingFilteringAndQueuesKeepTheClip() {
        select(SECOND);
        @SuppressWarnings("unchecked")
        TableView<Clip> table = (TableView<Clip>) window.node("library-table");
        for (int column = 0; column < 4; column++) {
            int place = column;
            for (TableColumn.SortType type : TableColumn.SortType.values()) {
                fx(() -> {
                    TableColumn<Clip, ?> by = table.getColumns().get(place);
                    by.setSortType(type);
                    table.getSortOrder().setAll(List.of(by));
                });
                stays(table, "sorted by column " + column + " " + type);
            }
        }
        fx(() -> ((TextField) window.node("library-filter")).setText("s02"));
        stays(table, "filtered");
        fx(() -> ((TextField) window.node("library-filter")).setText(""));
        stays(table, "filtered no more");
    }

    @Test
    void escapeInTheFilterShowsAllClipsAlsoAfterThoseBehindAFigure() {
        @SuppressWarnings("unchecked")
        TableView<Clip> table = (TableView<Clip>) window.node("library-table");
        int all = fx(() -> table.getItems().size());
        fx(() -> window.workbench.clipFilter().set(new ClipFilter("a cell", Set.of(SECOND))));
        assertTrue(fx(() -> table.getItems().size()) < all);
        FxBot.key(window.scene(), KeyCode.F, KeyEvent.MODIFIER_CONTROL);
        FxBot.key(window.scene(), KeyCode.ESCAPE);
        assertEquals(all, fx(() -> table.getItems().size()));
    }

    private void stays(TableView<Clip> table, String how) {
        await(how, () -> {
            Clip row = table.getSelectionModel().getSelectedItem();
            return row != null && row.id().equals(SECOND);
        });
        assertEquals(SECOND, fx(() -> window.workbench.selection().clipId().get()), how);
    }

    @Test
    void pressingARowAndTheArrowKeysChooseAClip() {
        Node row = fx(() -> window.nodes(".table-row-cell").stream()
                .filter(node -> node instanceof javafx.scene.control.TableRow<?> cell && cell.getIndex() == 2)
                .findFirst()
                .orElseThrow());
        FxBot.click(row);
        assertEquals(
                new ClipId("s02_c01"),
                fx(() -> window.workbench.selection().clipId().get()));
        fx(() -> window.node("library-table").requestFocus());
        FxBot.key(window.scene(), KeyCode.UP);
        assertEquals(SECOND, fx(() -> window.workbench.selection().clipId().get()));
        FxBot.key(window.scene(), KeyCode.DOWN);
        assertEquals(
                new ClipId("s02_c01"),
                fx(() -> window.workbench.selection().clipId().get()));
    }
}
