package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;

import com.sun.glass.events.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.ui.FxBot;
import org.dianet.ui.SmallProject;
import org.dianet.ui.app.screens.Screens;

/// A program that codes ten clips in the real window by keys alone, says how many keys that took once the last edit is
/// on disk, and then waits to be killed.
final class TenClips {
    static final int CLIPS = 10;
    static final List<String> EMOTIONS = SmallProject.EMOTIONS;
    private static final String UNITS = "4+R12B";
    private final DrivenWindow window;
    private int presses;

    private TenClips(DrivenWindow window) {
        this.window = window;
    }

    static Path create(Path folder) throws IOException {
        return SmallProject.uncoded(folder, CLIPS);
    }

    /// What is marked in a clip: ten frames apart, beginning one or two frames later in some.
    static Marks marks(int clip) {
        long onset = SmallProject.FIRST_NUMBER + 10 + clip % 3;
        return Marks.of(onset, onset + 10, onset + 20);
    }

    /// @param arguments project folder, settings folder
    public static void main(String[] arguments) {
        try {
            code(arguments);
        } catch (Throwable e) {
            // The toolkit's own thread would keep the process alive, and whoever reads from it waiting.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void code(String[] arguments) throws IOException, InterruptedException {
        Screens.withoutDisplay();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        if (!started.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the toolkit did not start");
        }
        Path project = Path.of(arguments[0]);
        TenClips session = new TenClips(new DrivenWindow(Path.of(arguments[1])).open(project));
        for (int i = 0; i < CLIPS; i++) {
            session.code(i);
        }
        awaitOnDisk(project);
        System.out.println("coded " + CLIPS + " clips with " + session.presses + " key presses");
        System.out.flush();
        Thread.sleep(600_000);
    }

    private void code(int clip) {
        ClipId id = fx(() -> window.workbench.selection().clipId().get());
        step(KeyCode.RIGHT, KeyEvent.MODIFIER_SHIFT, 10);
        for (int i = 0; i < clip % 3; i++) {
            step(KeyCode.RIGHT, 0, 1);
        }
        press(KeyCode.DIGIT1, 0);
        step(KeyCode.RIGHT, KeyEvent.MODIFIER_SHIFT, 10);
        press(KeyCode.DIGIT2, 0);
        step(KeyCode.RIGHT, KeyEvent.MODIFIER_SHIFT, 10);
        press(KeyCode.DIGIT3, 0);
        press(KeyCode.DIGIT2, KeyEvent.MODIFIER_CONTROL);
        press(KeyCode.DIGIT2, KeyEvent.MODIFIER_CONTROL);
        press(List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3).get(clip % 3), KeyEvent.MODIFIER_SHIFT);
        press(KeyCode.U, 0);
        TextInputControl units = (TextInputControl) window.node("action-units");
        await("the caret in the units", units::isFocused);
        FxBot.type(window.scene(), UNITS);
        presses += UNITS.length();
        press(KeyCode.ENTER, 0);
        await("the keys back", () -> !units.isFocused());
        if (clip % 4 == 3) {
            press(KeyCode.D, 0);
        }
        if (clip < CLIPS - 1) {
            press(KeyCode.ENTER, KeyEvent.MODIFIER_CONTROL);
            await(
                    "the next clip",
                    () -> !id.equals(window.workbench.selection().clipId().get()));
            await("its frames", () -> window.workbench.selection().frames().get() != null);
        }
    }

    private void press(KeyCode code, int modifiers) {
        FxBot.key(window.scene(), code, modifiers);
        presses++;
    }

    private void step(KeyCode code, int modifiers, int by) {
        int before = fx(() -> window.workbench.selection().playhead().get());
        press(code, modifiers);
        await("the step", () -> window.workbench.selection().playhead().get() == before + by);
    }

    private static void awaitOnDisk(Path project) throws IOException, InterruptedException {
        ClipId last = new ClipId(String.format(java.util.Locale.ROOT, "s01_c%02d", CLIPS - 1));
        boolean there = false;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!there) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the last coding does not reach the disk");
            }
            Thread.sleep(20);
            there = new JsonProjectStore()
                    .open(project)
                    .project()
                    .clip(last)
                    .flatMap(clip -> clip.codingBy(new Coder("A")))
                    .map(Coding::actionUnits)
                    .filter(units -> units.notation().equals(UNITS))
                    .isPresent();
        }
    }
}
