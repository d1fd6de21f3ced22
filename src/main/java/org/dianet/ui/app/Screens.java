package org.dianet.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Landmark;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.storage.Settings;
import org.dianet.storage.SettingsStore;
import org.dianet.ui.common.Dialogs;
import org.dianet.ui.common.FxDialogs;
import org.dianet.ui.common.FxThread;
import org.dianet.ui.common.Mode;
import org.dianet.ui.common.Problem;
import org.dianet.ui.common.Theme;
import org.dianet.ui.common.Workbench;

/// Opens every screen of the window without a display and writes a picture of each.
public final class Screens {
    /// Pixels of a window.
    public record Size(int width, int height) {
        public static final List<Size> USUAL = List.of(new Size(1280, 800), new Size(1920, 1080));
    }

    private static final FxThread FX = new FxThread();
    private static final int SETTLE_PULSES = 20;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private final Path project;
    private final Path out;
    private final Theme theme;
    private final Consumer<Path> onWritten;

    /// @param project a project that may be edited; nobody's work
    /// @param onWritten told of every picture
    public Screens(Path project, Path out, Theme theme, Consumer<Path> onWritten) {
        this.project = project;
        this.out = out;
        this.theme = theme;
        this.onWritten = onWritten;
    }

    /// Lets JavaFX start without a display; to be called before anything of it is used.
    public static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /// Writes every screen at every usual size.
    public void write() throws Exception {
        Files.createDirectories(out);
        startToolkit();
        for (Size size : Size.USUAL) {
            write(size);
        }
    }

    private static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.setImplicitExit(false);
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException e) {
            // it runs already
        }
    }

    private void write(Size size) throws Exception {
        Dialogs dialogs = new FxDialogs(() -> null);
        Services services =
                Services.real(dialogs, _ -> {}).with(new Remembered(theme)).inZone(ZoneOffset.UTC);
        Composition window = fx(() -> new Composition(services, () -> {}));
        Scene scene = fx(() -> window.scene(size.width(), size.height()));
        try {
            shoot(window, scene, "welcome", size);
            review(window, scene, size);
            sheets(window, scene, size);
            fx(() -> {
                window.workbench()
                        .showProblem(new Problem(
                                "sample could not be saved",
                                "/data/sample/project.json: no space left on the disk. Your edits are safe in the journal; free some space and saving is tried again.",
                                "DN-31A7"));
                return true;
            });
            shoot(window, scene, "problem", size);
        } finally {
            fx(() -> {
                window.workbench().closeProject();
                return true;
            });
            services.close();
        }
    }

    private void review(Composition window, Scene scene, Size size) throws Exception {
        Workbench workbench = window.workbench();
        fx(() -> {
            workbench.coder().set(new Coder("A"));
            workbench.open(project);
            return true;
        });
        until(() -> workbench.frames().get() != null);
        fx(() -> {
            Phases phases = workbench.phases().get();
            workbench.playhead().set(phases == null ? 0 : phases.apex().value());
            return true;
        });
        settle(4);
        shoot(window, scene, "review", size);
        drag(window, scene, size);
        for (Mode mode : List.of(Mode.TRAIN, Mode.RESULTS)) {
            fx(() -> {
                workbench.mode().set(mode);
                return true;
            });
            settle(2);
            shoot(window, scene, mode == Mode.TRAIN ? "training" : "results", size);
        }
        fx(() -> {
            workbench.mode().set(Mode.REVIEW);
            return true;
        });
    }

    /// The apex between two places of one drag, with nothing released yet.
    private void drag(Composition window, Scene scene, Size size) throws Exception {
        Workbench workbench = window.workbench();
        fx(() -> {
            Clip clip = workbench.clip().get();
            Phases phases = workbench.phases().get();
            if (clip != null && phases != null) {
                int to = Math.min(phases.offset().value(), phases.apex().value() + 4);
                workbench.mark(Landmark.APEX, new FrameIndex(to), "drag for a picture");
                workbench.playhead().set(to);
            }
            return true;
        });
        settle(2);
        shoot(window, scene, "review-drag", size);
        fx(() -> {
            workbench.closeMerge();
            workbench.undo();
            return true;
        });
    }

    private void sheets(Composition window, Scene scene, Size size) throws Exception {
        fx(() -> {
            window.mainWindow().toggleShortcuts();
            return true;
        });
        shoot(window, scene, "shortcuts", size);
        fx(() -> {
            window.mainWindow().closeSheets();
            window.mainWindow().togglePalette();
            return true;
        });
        shoot(window, scene, "palette", size);
        fx(() -> {
            window.mainWindow().closeSheets();
            return true;
        });
    }

    private void shoot(Composition window, Scene scene, String name, Size size) throws Exception {
        settle(1);
        until(() -> window.tasks().running().isEmpty());
        // A scene in no window: the headless platform's own screen is too small for large windows.
        WritableImage picture = fx(() -> scene.snapshot(null));
        Path file = out.resolve(
                String.format(Locale.ROOT, "%s-%s-%dx%d.png", name, theme.styleClass(), size.width(), size.height()));
        if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
            throw new IOException("There is no PNG writer for " + file);
        }
        onWritten.accept(file);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!fx(condition)) {
            if (System.nanoTime() > end) {
                throw new IOException("The window did not become ready for its picture within a minute.");
            }
            settle(1);
        }
    }

    /// Waits for some rounds of layout, painting and background work.
    private static void settle(int rounds) throws InterruptedException {
        for (int i = 0; i < rounds; i++) {
            CountDownLatch pulses = new CountDownLatch(SETTLE_PULSES);
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.countDown();
                }
            };
            FX.run(timer::start);
            pulses.await();
            FX.run(timer::stop);
        }
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        FX.run(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /// Settings of nobody: pictures must not show this machine's recent projects.
    private static final class Remembered implements SettingsStore {
        private Settings kept;

        Remembered(Theme theme) {
            kept = new Settings(List.of(), Settings.Theme.valueOf(theme.name()), "A", Map.of());
        }

        @Override
        public Settings load() {
            return kept;
        }

        @Override
        public void save(Settings settings) {
            kept = settings;
        }
    }
}
