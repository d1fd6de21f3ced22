package org.dianet.ui.app.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dianet.model.study.SessionPlan;
import org.dianet.ui.app.menu.CommandPalette;
import org.dianet.ui.app.menu.ShortcutSheet;
import org.dianet.ui.common.control.FirstFocus;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// The window's layout: one screen between the bars above and below; sheets over all.
public final class MainWindow extends StackPane {
    private final Workbench workbench;
    private final Map<Mode, Screen> screens = new EnumMap<>(Mode.class);
    private final Supplier<? extends Node> welcome;
    private final StackPane body = new StackPane();
    private final ModalSheet palette;
    private final ModalSheet shortcuts;
    private final StackPane sheet = new StackPane();
    private final ModalSheet sheets = new ModalSheet(sheet, Pos.CENTER);

    /// What stands around the screens, whichever is shown.
    ///
    /// @param welcome in place of a screen while no project is open; built when it is first shown
    public record Frame(Supplier<? extends Node> welcome, Node topBar, Node statusStrip, Node problem) {}

    /// @param commands built when it is first opened, as is `keys`
    public MainWindow(
            Workbench workbench,
            List<Screen> all,
            Frame around,
            Supplier<CommandPalette> commands,
            Supplier<ShortcutSheet> keys) {
        this.workbench = workbench;
        all.forEach(screen -> screens.put(screen.mode(), screen));
        this.welcome = around.welcome();
        palette = new ModalSheet(() -> closing(commands.get()), Pos.TOP_CENTER, "help.palette");
        shortcuts = new ModalSheet(keys, Pos.CENTER, "help.shortcuts");
        setId("main-window");
        getStyleClass().add("main-window");
        setFocusTraversable(true);
        // In the order in which Tab goes through them.
        BorderPane frame = new BorderPane();
        frame.setTop(around.topBar());
        frame.setCenter(body);
        // Below the work: a message covers nothing that one is working on.
        frame.setBottom(new VBox(around.problem(), around.statusStrip()));
        // A window that is smaller than all that is in it keeps its left upper corner in sight.
        frame.setMinSize(0, 0);
        body.setMinSize(0, 0);
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // Closing ends its work, e.g. the search through a folder.
        sheets.visibleProperty().subscribe(visible -> {
            if (!visible) {
                sheet.getChildren().clear();
            }
        });
        getChildren().addAll(frame, palette, shortcuts, sheets);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape();
                event.consume();
            }
        });
        sceneProperty().subscribe(this::arrange);
        workbench.mode().subscribe(_ -> arrange());
        workbench.blind().subscribe(_ -> arrange());
        workbench.coder().subscribe(_ -> {
            Screen shown = screens.get(workbench.mode().get());
            if (shown != null && shown.names()) {
                arrange();
            }
        });
        workbench.opening().what().subscribe(_ -> {
            if (workbench.session().openProject().get() == null) {
                arrange();
            }
        });
        workbench.session().openProject().subscribe((before, now) -> {
            if ((before == null) != (now == null) || !Objects.equals(plan(before), plan(now))) {
                arrange();
            }
            // A sheet is about the project that it was opened on.
            if (before != null && (now == null || !before.folder().equals(now.folder()))) {
                closeSheets();
            }
        });
    }

    private static @Nullable SessionPlan plan(@Nullable OpenProject open) {
        return open == null ? null : open.project().study().plan().orElse(null);
    }

    /// Where Escape means nothing else, it ends typing, or closes what was said.
    private void escape() {
        if (getScene().getFocusOwner() instanceof TextInputControl) {
            requestFocus();
        } else {
            workbench.notices().dismissProblem();
        }
    }

    private CommandPalette closing(CommandPalette commands) {
        commands.onClose(palette::close);
        return commands;
    }

    /// The screen may have changed before it is shown.
    private void arrange() {
        if (getScene() == null) {
            return;
        }
        Mode mode = workbench.mode().get();
        boolean open = workbench.session().openProject().get() != null;
        body.getChildren().setAll(open ? screen(mode) : outside());
        // Their keys work at once.
        if (mode == Mode.REVIEW || (open && mode == Mode.DOCTOR)) {
            requestFocus();
        }
    }

    private Node screen(Mode mode) {
        Screen screen = screens.get(mode);
        if (screen == null) {
            throw new IllegalStateException("no screen for " + mode);
        }
        if (screen.hiddenWhenBlind() && workbench.blind().get()) {
            return closed(Messages.text("blind.results"), seeing());
        }
        return screen.names() && ClipNames.of(workbench).hidden()
                ? closed(Messages.text("plan.closed", workbench.coder().get().name()))
                : screen.node();
    }

    private Node outside() {
        return workbench.opening().what().get().isEmpty() ? welcome.get() : opening();
    }

    private Node opening() {
        Label text = new Label(workbench.opening().what().get() + "…");
        text.getStyleClass().add("state-message");
        text.setId("opening");
        return new StackPane(text);
    }

    /// Replaces what the coder must not see; a blind coder may stop coding blind here.
    private Node closed(String reason, Node... below) {
        Label text = new Label(reason, Icons.of("mdmz-visibility_off"));
        text.getStyleClass().add("state-message");
        text.setId("closed-screen");
        text.setWrapText(true);
        VBox words = new VBox(text);
        words.getChildren().addAll(below);
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("stage-words");
        return new StackPane(words);
    }

    private Button seeing() {
        Button off = new Button(Messages.text("agreement.blind.off"));
        off.setId("blind-off");
        off.setOnAction(_ -> workbench.blind().set(false));
        return off;
    }

    public void togglePalette() {
        if (palette.isVisible()) {
            palette.close();
        } else {
            palette.open();
            ((CommandPalette) palette.content()).start();
        }
    }

    public void toggleShortcuts() {
        if (shortcuts.isVisible()) {
            shortcuts.close();
        } else {
            shortcuts.open();
            ((ShortcutSheet) shortcuts.content()).start();
        }
    }

    /// What is shown over everything else, or `null`.
    @Nullable
    public ModalSheet cover() {
        return getChildren().reversed().stream()
                .filter(ModalSheet.class::isInstance)
                .map(ModalSheet.class::cast)
                .filter(ModalSheet::isVisible)
                .findFirst()
                .orElse(null);
    }

    public void closeSheets() {
        palette.close();
        shortcuts.close();
        sheets.close();
    }

    /// Shows a sheet over the window until Escape or one of its buttons.
    public void showSheet(Node content) {
        closeSheets();
        sheet.getChildren().setAll(content);
        sheets.open();
        if (content instanceof FirstFocus first) {
            first.firstFocus().requestFocus();
        }
    }
}
