package org.dianet.ui;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.View;
import com.sun.javafx.stage.WindowHelper;
import com.sun.javafx.tk.quantum.WindowStage;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/// A user's hands for tests: feeds mouse, wheel and keys to the window below JavaFX's own events, since the headless
/// robot loses the wheel and modifiers.
public final class FxBot {
    private FxBot() {}

    /// Presses at `from`, moves to `to` in `steps` steps and releases; both points in the node's own coordinates.
    public static void drag(Node node, Point2D from, Point2D to, int steps) {
        press(node, from);
        for (int i = 1; i <= steps; i++) {
            dragTo(node, from.interpolate(to, (double) i / steps));
        }
        release(node, to);
    }

    public static void press(Node node, Point2D at) {
        FxToolkitExtension.fx(() -> {
            requireReachable(node, at);
            mouse(node, MouseEvent.ENTER, MouseEvent.BUTTON_NONE, at, 0);
            mouse(node, MouseEvent.MOVE, MouseEvent.BUTTON_NONE, at, 0);
            mouse(node, MouseEvent.DOWN, MouseEvent.BUTTON_LEFT, at, KeyEvent.MODIFIER_BUTTON_PRIMARY);
        });
    }

    /// A hand cannot press what is below the window's edge: without this, such a click would be lost in silence.
    private static void requireReachable(Node node, Point2D at) {
        Point2D place = node.localToScene(at);
        Scene scene = node.getScene();
        if (!new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()).contains(place)) {
            throw new AssertionError(node + " is outside the window, at " + place);
        }
    }

    public static void dragTo(Node node, Point2D at) {
        FxToolkitExtension.fx(
                () -> mouse(node, MouseEvent.DRAG, MouseEvent.BUTTON_LEFT, at, KeyEvent.MODIFIER_BUTTON_PRIMARY));
    }

    public static void release(Node node, Point2D at) {
        FxToolkitExtension.fx(() -> mouse(node, MouseEvent.UP, MouseEvent.BUTTON_LEFT, at, 0));
    }

    /// Clicks the middle of a node.
    public static void click(Node node) {
        Point2D middle = FxToolkitExtension.fx(() -> new Point2D(
                node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY()));
        click(node, middle);
    }

    public static void click(Node node, Point2D at) {
        press(node, at);
        release(node, at);
    }

    /// Turns the wheel; a positive number of notches is away from the user.
    public static void wheel(Node node, Point2D at, double notches) {
        FxToolkitExtension.fx(() -> {
            View view = view(node.getScene().getWindow());
            Point2D screen = node.localToScreen(at);
            int x = (int) Math.round(screen.getX());
            int y = (int) Math.round(screen.getY());
            view.getEventHandler()
                    .handleScrollEvent(
                            view,
                            System.nanoTime(),
                            x - view.getWindow().getX(),
                            y - view.getWindow().getY(),
                            x,
                            y,
                            0,
                            notches,
                            0,
                            0,
                            0,
                            0,
                            0,
                            40,
                            40);
        });
    }

    /// Presses and releases a key; `modifiers` as in [KeyEvent].
    public static void key(Scene scene, KeyCode code, int modifiers) {
        keyDown(scene, code, modifiers);
        keyUp(scene, code, modifiers);
    }

    public static void key(Scene scene, KeyCode code) {
        key(scene, code, KeyEvent.MODIFIER_NONE);
    }

    /// Presses a key; again without a release in between is how a held key repeats. As from a keyboard, the character
    /// of a letter or digit follows, to whatever has the focus then.
    public static void keyDown(Scene scene, KeyCode code, int modifiers) {
        FxToolkitExtension.fx(() -> send(scene, KeyEvent.PRESS, code, modifiers));
        boolean character = code.isLetterKey() || code.isDigitKey();
        if (character && (modifiers & ~KeyEvent.MODIFIER_SHIFT) == 0) {
            type(scene, modifiers == 0 ? code.getChar().toLowerCase(Locale.ROOT) : code.getChar());
        }
    }

    /// Presses and releases a key that the layout calls `code` and that types `text`, as the toolkit tells of it.
    public static void key(Scene scene, KeyCode code, String text, int modifiers) {
        FxToolkitExtension.fx(() -> send(scene, KeyEvent.PRESS, code, text, modifiers));
        type(scene, text);
        FxToolkitExtension.fx(() -> send(scene, KeyEvent.RELEASE, code, text, modifiers));
    }

    public static void keyUp(Scene scene, KeyCode code, int modifiers) {
        FxToolkitExtension.fx(() -> send(scene, KeyEvent.RELEASE, code, modifiers));
    }

    /// Types text into whatever has the focus.
    public static void type(Scene scene, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            FxToolkitExtension.fx(() -> {
                View view = view(scene.getWindow());
                view.getEventHandler().handleKeyEvent(view, System.nanoTime(), KeyEvent.TYPED, 0, new char[] {c}, 0);
            });
        }
    }

    private static void send(Scene scene, int type, KeyCode code, int modifiers) {
        send(scene, type, code, "", modifiers);
    }

    private static void send(Scene scene, int type, KeyCode code, String text, int modifiers) {
        View view = view(scene.getWindow());
        view.getEventHandler()
                .handleKeyEvent(view, System.nanoTime(), type, code.getCode(), text.toCharArray(), modifiers);
    }

    private static void mouse(Node node, int type, int button, Point2D at, int modifiers) {
        View view = view(node.getScene().getWindow());
        Point2D screen = node.localToScreen(at);
        int x = (int) Math.round(screen.getX());
        int y = (int) Math.round(screen.getY());
        view.getEventHandler()
                .handleMouseEvent(
                        view,
                        System.nanoTime(),
                        type,
                        button,
                        x - view.getWindow().getX(),
                        y - view.getWindow().getY(),
                        x,
                        y,
                        modifiers,
                        false,
                        false);
    }

    private static View view(Window window) {
        WindowStage stage = (WindowStage) WindowHelper.getPeer(window);
        return stage.getPlatformWindow().getView();
    }
}
