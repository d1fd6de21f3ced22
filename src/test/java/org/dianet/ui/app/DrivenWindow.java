package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.dianet.model.annotation.Coder;
import org.dianet.storage.json.JsonSettingsStore;
import org.dianet.ui.common.command.Keyboard;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.control.FxDialogs;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// The real window on a real project, with the user's settings elsewhere.
public final class DrivenWindow implements AutoCloseable {
    final Composition composition;
    public final Workbench workbench;
    final Stage stage;
    private final Services services;

    DrivenWindow(Path settings) {
        this(settings, null);
    }

    /// @param dialogs answers instead of the user, or `null` for real ones
    DrivenWindow(Path settings, @Nullable Dialogs dialogs) {
        this(settings, dialogs, Keyboard.UNKNOWN);
    }

    /// @param keyboard what is on the user's keys
    DrivenWindow(Path settings, @Nullable Dialogs dialogs, Keyboard keyboard) {
        this(settings, dialogs, keyboard, new Coder("A"));
    }

    /// For an account under which nobody has coded.
    public static DrivenWindow ofNobody(Path settings, Dialogs dialogs) {
        return new DrivenWindow(settings, dialogs, Keyboard.UNKNOWN, null);
    }

    private DrivenWindow(Path settings, @Nullable Dialogs dialogs, Keyboard keyboard, @Nullable Coder coder) {
        services = Services.real(dialogs == null ? new FxDialogs(this::owner) : dialogs, _ -> {})
                .with(new JsonSettingsStore(settings))
                .with(keyboard);
        composition = fx(() -> new Composition(services, () -> {}));
        workbench = composition.workbench();
        stage = fx(() -> {
            Stage fresh = new Stage();
            fresh.setScene(composition.scene(1280, 800));
            fresh.show();
            if (coder != null) {
                workbench.coder().set(coder);
            }
            return fresh;
        });
    }

    /// None while the window is being put together.
    private @Nullable Stage owner() {
        return stage;
    }

    public DrivenWindow open(Path project) {
        fx(() -> workbench.open(project));
        await("the clip's frames", () -> workbench.selection().frames().get() != null);
        // As after its first pulse, which a machine may be too busy for: what stands in a split pane is found only
        // then.
        fx(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
        });
        return this;
    }

    /// Folder of the open project, or `null`.
    @Nullable
    Path projectFolder() {
        OpenProject open = workbench.session().openProject().get();
        return open == null ? null : open.folder();
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Node node(String id) {
        return fx(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            Node found = scene().lookup("#" + id);
            if (found == null) {
                throw new AssertionError("no node " + id);
            }
            return found;
        });
    }

    /// The nodes that a selector finds now, laid out; in the order of the scene.
    List<Node> nodes(String selector) {
        return fx(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return List.copyOf(scene().getRoot().lookupAll(selector));
        });
    }

    /// Whether some label says this, among other words.
    boolean shows(String words) {
        return nodes(".label").stream()
                .anyMatch(node -> node instanceof Labeled label
                        && String.valueOf(label.getText()).contains(words));
    }

    public String text(String id) {
        return fx(() -> ((Labeled) node(id)).getText());
    }

    @Override
    public void close() {
        CountDownLatch saved = new CountDownLatch(1);
        fx(() -> composition.finish(saved::countDown));
        try {
            if (!saved.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the window did not save");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        fx(() -> {
            workbench.closeProject();
            stage.close();
        });
        await("the project is closed", () -> workbench.session().openProject().get() == null);
        services.close();
    }
}
