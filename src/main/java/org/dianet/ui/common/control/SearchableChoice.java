package org.dianet.ui.common.control;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;

/// Names for a choice in which one can type, which its parts do not have by themselves: it is drawn as a field with an
/// icon over a choice without a name.
public final class SearchableChoice {
    private SearchableChoice() {}

    /// @param name what is chosen, as a screen reader says it
    public static void name(ComboBox<?> choice, String name) {
        choice.setAccessibleText(name);
        choice.skinProperty()
                .subscribe(_ -> choice.getChildrenUnmodifiable().forEach(part -> {
                    part.setAccessibleText(name);
                    if (part instanceof TextInputControl field) {
                        field.getChildrenUnmodifiable().forEach(icon -> icon.setAccessibleText(name));
                    }
                }));
    }
}
