package org.dianet.ui.app;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.dianet.ui.app.window.WindowFrame;
import org.dianet.ui.app.window.WindowTitle;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.FxDialogs;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.SaveState;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The window as a JavaFX application.
public final class WorkbenchApp extends Application {
    private static final Duration AFTER_A_PICTURE = Duration.ofMillis(250);
    private static final Duration AT_REST = Duration.ofSeconds(2);
    private @Nullable Services services;
    private @Nullable Composition composition;

    /// Opens the window and returns when it was closed; at once and with `false` if there is no display for it.
    ///
    /// @param folder a project or a folder of data, or nothing
    public static boolean open(String... folder) {
        ToolkitLog.onlyErrors();
        if (!displayNamed()) {
            return false;
        }
        ReadAhead.begin(List.of(folder));
        try {
            launch(WorkbenchApp.class, folder);
            return true;
        } catch (UnsupportedOperationException e) {
            // What the toolkit says of a display that does not answer.
            LoggerFactory.getLogger(WorkbenchApp.class).debug("No window", e);
            return false;
        }
    }

    /// Whether a display is named at all. The toolkit draws on X only, also under Wayland.
    private static boolean displayNamed() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean own = system.contains("win") || system.contains("mac");
        String display = System.getenv("DISPLAY");
        return own || System.getProperty("glass.platform") != null || (display != null && !display.isBlank());
    }

    @Override
    public void start(Stage primary) {
        FxDialogs dialogs = new FxDialogs(() -> primary);
        Services real = Services.real(dialogs, FileOpener.ofThisSystem());
        services = real;
        Composition whole = new Composition(real, this::quit);
        composition = whole;
        dialogs.rememberIn(whole.settings());
        WindowFrame.place(primary, whole.settings());
        primary.setScene(whole.scene(primary.getWidth(), primary.getHeight()));
        primary.titleProperty().bind(WindowTitle.of(whole.workbench()));
        primary.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        StartNotes.takeIfAsked(primary.getScene(), whole.workbench(), real.ui(), this::quit);
        whole.patience().hold();
        whole.workbench().selection().frames().subscribe(frames -> {
            if (frames != null) {
                real.ui().after(AFTER_A_PICTURE, whole.patience()::release);
            }
        });
        FirstProject.open(whole, getParameters().getRaw());
        primary.show();
        real.ui().after(AT_REST, () -> {
            whole.patience().release();
            showIcons(primary);
        });
        WindowFrame.remember(primary, whole.settings());
    }

    private static void showIcons(Stage stage) {
        for (String size : new String[] {"32", "64", "256"}) {
            stage.getIcons()
                    .add(new Image(Objects.requireNonNull(
                                    WorkbenchApp.class.getResource("icon-" + size + ".png"), "icon " + size)
                            .toExternalForm()));
        }
    }

    private void quit() {
        Composition whole = composition;
        Services used = services;
        if (whole == null || used == null) {
            Platform.exit();
            return;
        }
        FirstProject.remember(whole);
        whole.finish(() -> {
            boolean lost = whole.workbench().session().saveState().get() instanceof SaveState.Failed;
            if (!lost || leaveAnyway(used.dialogs())) {
                whole.workbench().closeProject();
                Platform.exit();
            }
        });
    }

    private static boolean leaveAnyway(Dialogs dialogs) {
        return dialogs.confirm(
                Messages.text("quit.unsaved"), Messages.text("quit.unsaved.question"), Messages.text("quit.anyway"));
    }

    @Override
    public void stop() {
        if (services != null) {
            services.close();
        }
    }
}
