package org.dianet.ui.app.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.ui.app.menu.CommandPalette;
import org.dianet.ui.app.menu.ShortcutSheet;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.Settings;
import org.jspecify.annotations.Nullable;

/// The window's layout: library, player over timeline, phases over labels; bars above and below; sheets over all.
public final class MainWindow extends StackPane {
    private static final double LEAST_OF_CENTRE = 420;
    private static final double[] USUAL = {0.24, 0.72};
    private final Workbench workbench;
    private final Parts parts;
    private final double[] dividers;
    private final StackPane body = new StackPane();
    private final SplitPane review = new SplitPane();
    private final SideSplit side;
    private final Overlay palette;
    private final Overlay shortcuts;
    private final StackPane sheet = new StackPane();
    private final Overlay sheets = new Overlay(sheet, Pos.CENTER);

    /// What is arranged here.
    public record Parts(
            Node library,
            Node player,
            Node timeline,
            Region preview,
            Region labels,
            Node doctor,
            Node training,
            Node results,
            Node agreement,
            Node adjudication,
            Node welcome,
            Node topBar,
            Node statusStrip,
            Node problem) {}

    public MainWindow(
            Workbench workbench, Settings settings, Parts parts, CommandPalette commands, ShortcutSheet keys) {
        this.workbench = workbench;
        this.parts = parts;
        this.dividers = WindowLayout.read(settings, "review", USUAL);
        this.side = new SideSplit(parts.preview(), parts.labels(), settings);
        palette = new Overlay(commands, Pos.TOP_CENTER, "help.palette");
        shortcuts = new Overlay(keys, Pos.CENTER, "help.shortcuts");
        commands.onClose(palette::close);
        setId("main-window");
        getStyleClass().add("main-window");
        setFocusTraversable(true);
        review.getItems().setAll(parts.library(), centre(), side);
        review.setDividerPositions(dividers);
        review.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (SideSplit.onDivider(event.getTarget())) {
                remember(settings);
            }
        });
        SplitPane.setResizableWithParent(parts.library(), false);
        // In the order in which Tab goes through them.
        BorderPane frame = new BorderPane();
        frame.setTop(parts.topBar());
        frame.setCenter(body);
        // Below the work: a message covers nothing that one is working on.
        frame.setBottom(new VBox(parts.problem(), parts.statusStrip()));
        // A window that is smaller than all that is in it keeps its left upper corner in sight.
        frame.setMinSize(0, 0);
        body.setMinSize(0, 0);
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // What is closed ends, e.g. a look through a folder.
        sheets.visibleProperty().subscribe(visible -> {
            if (!visible) {
                sheet.getChildren().clear();
            }
        });
        getChildren().addAll(frame, palette, shortcuts, sheets);
        workbench.mode().subscribe(_ -> arrange());
        workbench.blind().subscribe(_ -> arrange());
        workbench.opening().what().subscribe(_ -> {
            if (workbench.openProject().get() == null) {
                arrange();
            }
        });
        workbench.openProject().subscribe((before, now) -> {
            if ((before == null) != (now == null)) {
                arrange();
            }
            // A sheet is about the project that it was opened on.
            if (before != null && (now == null || !before.folder().equals(now.folder()))) {
                closeSheets();
            }
        });
    }

    private VBox centre() {
        VBox centre = new VBox(parts.player(), parts.timeline());
        centre.getStyleClass().add("centre");
        // The controls would keep the library from being widened.
        centre.setMinWidth(LEAST_OF_CENTRE);
        VBox.setVgrow(parts.player(), javafx.scene.layout.Priority.ALWAYS);
        // Whoever presses on the picture or the timeline goes on with the clip and types no more.
        centre.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (getScene().getFocusOwner() instanceof TextInputControl field && !within(event.getTarget(), field)) {
                requestFocus();
            }
        });
        return centre;
    }

    private static boolean within(Object target, Node whole) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node == whole) {
                return true;
            }
        }
        return false;
    }

    private void arrange() {
        Node shown = workbench.openProject().get() == null
                ? (workbench.opening().what().get().isEmpty() ? parts.welcome() : opening())
                : switch (workbench.mode().get()) {
                    case REVIEW -> review;
                    case ADJUDICATE -> parts.adjudication();
                    case DOCTOR -> parts.doctor();
                    case TRAIN -> parts.training();
                    case RESULTS -> workbench.blind().get() ? blind() : parts.results();
                    case AGREEMENT -> workbench.blind().get() ? blind() : parts.agreement();
                };
        body.getChildren().setAll(shown);
        if (shown == review || shown == parts.doctor() || workbench.mode().get() == Mode.REVIEW) {
            requestFocus();
        }
    }

    private Node opening() {
        Label text = new Label(workbench.opening().what().get() + "…");
        text.getStyleClass().add("state-message");
        text.setId("opening");
        return new StackPane(text);
    }

    /// In place of what would tell a blind coder how the model reads the clips.
    private static Node blind() {
        Label text = new Label(Messages.text("blind.results"), Icons.of("mdmz-visibility_off"));
        text.getStyleClass().add("state-message");
        return new StackPane(text);
    }

    public void togglePalette() {
        if (palette.isVisible()) {
            palette.close();
        } else {
            palette.open();
            ((CommandPalette) palette.getChildren().getFirst()).start();
        }
    }

    public void toggleShortcuts() {
        if (shortcuts.isVisible()) {
            shortcuts.close();
        } else {
            shortcuts.open();
            ((ShortcutSheet) shortcuts.getChildren().getFirst()).start();
        }
    }

    /// What lies over everything else, or `null`.
    @Nullable
    public Overlay cover() {
        return getChildren().reversed().stream()
                .filter(Overlay.class::isInstance)
                .map(Overlay.class::cast)
                .filter(Overlay::isVisible)
                .findFirst()
                .orElse(null);
    }

    public void closeSheets() {
        palette.close();
        shortcuts.close();
        sheets.close();
    }

    /// Shows a sheet over the window until Escape or a press beside it.
    public void showSheet(Node content) {
        closeSheets();
        sheet.getChildren().setAll(content);
        sheets.open();
    }

    /// Keeps where the dividers are for the next time.
    public void remember(Settings settings) {
        if (review.getDividerPositions().length == dividers.length) {
            WindowLayout.write(settings, "review", review.getDividerPositions());
        }
        side.remember(settings);
    }

    /// Folds the library away, or brings it back.
    public void toggleLibrary() {
        toggle(parts.library(), 0);
    }

    public void toggleSide() {
        toggle(side, review.getItems().size());
    }

    private void toggle(Node panel, int place) {
        if (!review.getItems().remove(panel)) {
            review.getItems().add(place, panel);
        }
        if (review.getItems().size() == 3) {
            review.setDividerPositions(dividers);
        } else if (review.getItems().size() == 2) {
            review.setDividerPositions(review.getItems().contains(side) ? dividers[1] : dividers[0]);
        }
    }
}
