package org.dianet.ui.common.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.dianet.ui.common.message.Messages;

/// The lines of text of a screen: titles of its parts, and notes, which wrap.
public final class Captions {
    private Captions() {}

    /// @param key of its text
    public static Label title(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("panel-title");
        return label;
    }

    public static Label note(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        return label;
    }

    /// A note that is never cut, however little room there is.
    public static Label wholeNote(String text) {
        Label label = note(text);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
