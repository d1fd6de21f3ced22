package org.dianet.ui.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.dianet.ui.common.Dialogs;
import org.dianet.ui.common.FxDialogs;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.SaveState;
import org.jspecify.annotations.Nullable;

/// The window as a JavaFX application.
public final class WorkbenchApp extends Application {
    private @Nullable Services services;
    private @Nullable Composition composition;

    /// Opens the window and returns when it was closed.
    ///
    /// @param arguments `--project=DIR` for a project, `sample` for the sample project, or nothing
    public static void open(String... arguments) {
        ToolkitLog.onlyErrors();
        launch(WorkbenchApp.class, arguments);
    }

    /// Whether this machine has a display that a window can open on.
    public static boolean displayPresent() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean own = system.contains("win") || system.contains("mac");
        return own || System.getProperty("glass.platform") != null || present("DISPLAY") || present("WAYLAND_DISPLAY");
    }

    private static boolean present(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    @Override
    public void start(Stage primary) {
        Dialogs dialogs = new FxDialogs(() -> primary);
        Services real = Services.real(
                dialogs, file -> getHostServices().showDocument(file.toUri().toString()));
        services = real;
        Composition whole = new Composition(real, this::quit);
        composition = whole;
        double[] extent = WindowLayout.read(whole.settings(), "window", 1280, 800);
        Scene scene = whole.scene(extent[0], extent[1]);
        primary.setScene(scene);
        Runnable resized = () -> WindowLayout.write(whole.settings(), "window", scene.getWidth(), scene.getHeight());
        scene.widthProperty().subscribe(resized);
        scene.heightProperty().subscribe(resized);
        primary.setTitle(Messages.text("app.title"));
        whole.workbench()
                .openProject()
                .subscribe(open -> primary.setTitle(
                        open == null
                                ? Messages.text("app.title")
                                : Messages.text(
                                        "app.title-project", open.project().name())));
        for (String size : new String[] {"32", "64", "256"}) {
            primary.getIcons()
                    .add(new Image(Objects.requireNonNull(
                                    WorkbenchApp.class.getResource("icon-" + size + ".png"), "icon " + size)
                            .toExternalForm()));
        }
        primary.setMinWidth(960);
        primary.setMinHeight(600);
        primary.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        primary.show();
        openFirst(whole);
    }

    /// The project named on the command line, or the sample.
    private void openFirst(Composition whole) {
        String project = getParameters().getNamed().get("project");
        if (project != null) {
            whole.workbench().open(Path.of(project));
        } else if (getParameters().getUnnamed().contains("sample")) {
            whole.commands().get("project.sample").run();
        }
    }

    private void quit() {
        Composition whole = composition;
        Services used = services;
        if (whole == null || used == null) {
            Platform.exit();
            return;
        }
        whole.finish(() -> {
            boolean lost = whole.workbench().saveState().get() instanceof SaveState.Failed;
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
