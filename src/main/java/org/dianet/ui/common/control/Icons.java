package org.dianet.ui.common.control;

import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one pack the window uses.
public final class Icons {
    private Icons() {}

    /// @param literal a Material icon, e.g. `mdal-flip`
    public static FontIcon of(String literal) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
