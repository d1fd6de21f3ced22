package org.dianet.ui.app.window;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.dianet.ui.common.control.Once;
import org.dianet.ui.common.message.Mode;

/// One screen of the window, built when it is first shown. The list of them makes the switch in the top bar, the
/// commands that go to a screen and what the window shows.
public final class Screen {
    private final Mode mode;
    private final String key;
    private final boolean hiddenWhenBlind;
    private final boolean names;
    private final Once<Node> node;

    private Screen(Mode mode, String key, boolean hiddenWhenBlind, boolean names, Supplier<? extends Node> build) {
        this.mode = mode;
        this.key = key;
        this.hiddenWhenBlind = hiddenWhenBlind;
        this.names = names;
        this.node = new Once<>(build);
    }

    /// @param key goes to the screen, until the user chooses another
    public static Screen of(Mode mode, String key, Supplier<? extends Node> build) {
        return new Screen(mode, key, false, false, build);
    }

    /// One that names clips and subjects, closed to coders from whom a session plan hides their names.
    public static Screen naming(Mode mode, String key, Supplier<? extends Node> build) {
        return new Screen(mode, key, false, true, build);
    }

    /// A naming one that would also show a blind coder what others or the model answered.
    public static Screen notForBlind(Mode mode, String key, Supplier<? extends Node> build) {
        return new Screen(mode, key, true, true, build);
    }

    public Mode mode() {
        return mode;
    }

    public String key() {
        return key;
    }

    boolean hiddenWhenBlind() {
        return hiddenWhenBlind;
    }

    boolean names() {
        return names;
    }

    /// As in ids and message keys.
    public String name() {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    Node node() {
        return node.get();
    }
}
