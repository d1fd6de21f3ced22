package org.dianet.ui.app.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.dianet.imaging.Frame;
import org.dianet.storage.PngFile;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.app.Composition;
import org.dianet.ui.app.screens.Screens.Size;
import org.dianet.ui.common.settings.Theme;

/// Takes pictures of one window in every look and size.
final class ScreenCamera {
    private static final int SETTLE_PULSES = 12;
    private static final long PULSES_SECONDS = 60;
    private static final int LAYOUTS = 3;
    private final Composition window;
    private final Path out;
    private final List<Theme> themes;
    private final List<Size> sizes;
    private final Consumer<Path> onWritten;
    private Scene scene;

    /// @param onWritten told of every picture
    ScreenCamera(Composition window, Path out, List<Theme> themes, List<Size> sizes, Consumer<Path> onWritten)
            throws Exception {
        this.window = window;
        this.out = out;
        this.themes = List.copyOf(themes);
        this.sizes = List.copyOf(sizes);
        this.onWritten = onWritten;
        this.scene = fx(() -> window.scene(1280, 800));
    }

    /// The nodes that match, once style and layout have reached them.
    List<Node> all(String selector) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return List.copyOf(scene.getRoot().lookupAll(selector));
    }

    /// @throws IllegalStateException if there is none
    <N extends Node> N find(String selector, Class<N> type) {
        return all(selector).stream()
                .findFirst()
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException("The window has no " + selector + "."));
    }

    void shoot(String name) throws Exception {
        for (Theme theme : themes) {
            for (Size size : sizes) {
                // A scene in no window: the headless platform's own screen is too small for large windows.
                scene = fx(() -> {
                    window.settings().theme().set(theme);
                    return window.resized(scene, size.width() / size.scale(), size.height() / size.scale());
                });
                settle(2);
                run(this::arrange);
                run(this::dress);
                run(this::arrange);
                String file = String.format(Locale.ROOT, "%s-%s-%s", name, theme.styleClass(), size.name());
                write(fx(() -> picture(size)), file + ".png");
                if (theme == themes.getFirst()) {
                    Files.write(
                            out.resolve("cut.txt"),
                            fx(() -> CutText.in(scene)).stream()
                                    .map(cut -> file + ": " + cut)
                                    .toList(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                }
            }
        }
    }

    private WritableImage picture(Size size) {
        if (size.scale() == 1) {
            return scene.snapshot(null);
        }
        SnapshotParameters scaled = new SnapshotParameters();
        scaled.setTransform(Transform.scale(size.scale(), size.scale()));
        return scene.getRoot().snapshot(scaled, new WritableImage(size.width(), size.height()));
    }

    /// In a scene in no window, what is in a scrolled pane keeps the colours of the theme before until it is
    /// asked one by one.
    private void dress() {
        for (Node node : scene.getRoot().lookupAll(".scroll-pane *")) {
            String own = node.getStyle();
            node.setStyle(own + ";");
            node.setStyle(own);
        }
    }

    /// A window is laid out at every pulse of the screen; a scene in no window only when asked.
    private void arrange() {
        for (int i = 0; i < LAYOUTS; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private void write(WritableImage picture, String name) throws IOException {
        Path file = out.resolve(name);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        PngFile.write(file, new Frame(width, height, argb));
        onWritten.accept(file);
    }

    /// @throws IOException if the condition does not come true in time
    static void until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!fx(condition)) {
            if (System.nanoTime() > end) {
                throw new IOException("The window did not become ready for its picture within " + patience.toSeconds()
                        + " s: " + what + ".");
            }
            settle(1);
        }
    }

    /// Waits for some rounds of layout, painting and background work.
    static void settle(int rounds) throws InterruptedException {
        for (int i = 0; i < rounds; i++) {
            CountDownLatch pulses = new CountDownLatch(SETTLE_PULSES);
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.countDown();
                }
            };
            run(timer::start);
            if (!pulses.await(PULSES_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the toolkit gives no pulses");
            }
            run(timer::stop);
        }
    }

    static void run(Runnable work) {
        FxToolkitExtension.fx(work);
    }

    static <T> T fx(Callable<T> work) {
        return FxToolkitExtension.fx(work);
    }
}
