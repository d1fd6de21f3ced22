package org.dianet.ui.common.session;

import java.time.Duration;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// The last message, in a line at the bottom of the window. It stays at least as long as it takes to read, then
/// until the coder continues, so it is neither missed nor shown for minutes.
public final class Hints {
    private static final Duration NOTICING = Duration.ofSeconds(3);
    private static final Duration LETTER = Duration.ofMillis(70);
    private final UiThread ui;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private UiThread.@Nullable Pending reading;
    private final UnaryOperator<String> said;
    private boolean read;

    public Hints(UiThread ui) {
        this(ui, sentence -> sentence);
    }

    /// @param said makes what is shown of a sentence
    Hints(UiThread ui, UnaryOperator<String> said) {
        this.ui = ui;
        this.said = said;
    }

    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    public void show(String sentence) {
        clear();
        String shown = said.apply(sentence);
        text.set(shown);
        reading = ui.after(NOTICING.plus(LETTER.multipliedBy(shown.length())), () -> read = true);
    }

    /// The coder did something else.
    void goOn() {
        if (read) {
            clear();
        }
    }

    void clear() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        read = false;
        text.set("");
    }
}
