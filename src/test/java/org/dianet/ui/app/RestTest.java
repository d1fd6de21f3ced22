package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;
import java.lang.reflect.Field;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.KeyCode;
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

/// A window in which nothing moves asks for no further picture: nothing is animated and nothing wants to be laid out.
/// One that never rests costs a third of a processor.
@Tag("slow")
@ExtendWith(FxToolkitExtension.class)
class RestTest {
    @TempDir
    Path folder;

    private DrivenWindow window;
    /// What windows of earlier tests left running in the toolkit, which all share, e.g. the caret of a closed window's
    /// field. This window must add nothing.
    private int receivers;

    private int timers;

    @BeforeEach
    void open() throws Exception {
        receivers = fx(() -> running("receiversLength"));
        timers = fx(() -> running("animationTimersLength"));
        window = new DrivenWindow(folder.resolve("settings")).open(SmallProject.create(folder.resolve("small")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static int running(String counter) throws ReflectiveOperationException {
        Field field = AbstractPrimaryTimer.class.getDeclaredField(counter);
        field.setAccessible(true);
        return field.getInt(Toolkit.getToolkit().getPrimaryTimer());
    }

    private static boolean laidOut(Node node) {
        // Cells that show nothing are never laid out.
        return node instanceof IndexedCell<?>
                || !(node instanceof Parent parent)
                || (!parent.isNeedsLayout()
                        && parent.getChildrenUnmodifiable().stream().allMatch(RestTest::laidOut));
    }

    private boolean atRest() throws ReflectiveOperationException {
        return running("receiversLength") <= receivers
                && running("animationTimersLength") <= timers
                && laidOut(window.scene().getRoot());
    }

    @Test
    void everyScreenComesToRest() {
        for (Mode mode : Mode.values()) {
            fx(() -> window.workbench.mode().set(mode));
            await("rest on the screen " + mode, this::atRest);
        }
    }

    @Test
    void reviewComesToRestAfterSteppingFlickerAndAMark() {
        FxBot.key(window.scene(), KeyCode.RIGHT);
        FxBot.key(window.scene(), KeyCode.DIGIT2);
        FxBot.key(window.scene(), KeyCode.F);
        await("flicker", () -> running("animationTimersLength") > timers);
        FxBot.key(window.scene(), KeyCode.F);
        await("rest", this::atRest);
    }
}
