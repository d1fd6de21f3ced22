package org.dianet.ui.app;

import static org.dianet.ui.FxToolkitExtension.await;
import static org.dianet.ui.FxToolkitExtension.fx;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
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
        // Cells that show nothing are never laid out, and an empty label may wait: no pulse is asked for it.
        return node instanceof IndexedCell<?>
                || (node instanceof Label label && "".equals(label.getText()))
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
            rests("rest on the screen " + mode);
        }
    }

    @Test
    void reviewComesToRestAfterSteppingFlickerAndAMark() {
        FxBot.key(window.scene(), KeyCode.RIGHT);
        FxBot.key(window.scene(), KeyCode.DIGIT2);
        FxBot.key(window.scene(), KeyCode.F);
        await("flicker", () -> running("animationTimersLength") > timers);
        FxBot.key(window.scene(), KeyCode.F);
        rests("rest");
    }

    /// A failure says what does not rest.
    private void rests(String what) {
        try {
            await(what, this::atRest);
        } catch (AssertionError e) {
            throw new AssertionError(what + ": " + fx(this::awake), e);
        }
    }

    private List<String> awake() throws ReflectiveOperationException {
        List<String> found = new ArrayList<>();
        found.add("receivers " + running("receiversLength") + " of " + receivers);
        found.add("timers " + running("animationTimersLength") + " of " + timers);
        unlaid(window.scene().getRoot(), found);
        return found;
    }

    private static void unlaid(Node node, List<String> found) {
        if (node instanceof Parent parent && !(node instanceof IndexedCell<?>)) {
            if (parent.isNeedsLayout()) {
                found.add(node + " in " + node.getParent());
            }
            parent.getChildrenUnmodifiable().forEach(child -> unlaid(child, found));
        }
    }
}
