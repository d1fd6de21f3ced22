package org.dianet.ui.common.command;

import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key of the keyboard where it lies, in widths of a letter's key.
///
/// @param x of its left edge
/// @param row from 0, the function keys
/// @param label what stands on it
/// @param code as JavaFX names it; `UNDEFINED` where it has no name
/// @param text what it types alone
/// @param shifted what it types with Shift
public record KeyCap(double x, int row, double width, String label, KeyCode code, String text, String shifted) {
    private static final Map<String, KeyCode> SIGNS = Map.ofEntries(
            Map.entry("`", KeyCode.BACK_QUOTE),
            Map.entry("-", KeyCode.MINUS),
            Map.entry("=", KeyCode.EQUALS),
            Map.entry("[", KeyCode.OPEN_BRACKET),
            Map.entry("]", KeyCode.CLOSE_BRACKET),
            Map.entry("\\", KeyCode.BACK_SLASH),
            Map.entry(";", KeyCode.SEMICOLON),
            Map.entry("'", KeyCode.QUOTE),
            Map.entry(",", KeyCode.COMMA),
            Map.entry(".", KeyCode.PERIOD),
            Map.entry("/", KeyCode.SLASH),
            Map.entry("<", KeyCode.LESS),
            Map.entry("+", KeyCode.PLUS),
            Map.entry("#", KeyCode.NUMBER_SIGN),
            Map.entry("&", KeyCode.AMPERSAND),
            Map.entry("\"", KeyCode.QUOTEDBL),
            Map.entry("(", KeyCode.LEFT_PARENTHESIS),
            Map.entry(")", KeyCode.RIGHT_PARENTHESIS),
            Map.entry("_", KeyCode.UNDERSCORE),
            Map.entry("*", KeyCode.ASTERISK),
            Map.entry("$", KeyCode.DOLLAR),
            Map.entry(":", KeyCode.COLON),
            Map.entry("!", KeyCode.EXCLAMATION_MARK));

    /// A key that types.
    static KeyCap typing(double x, int row, double width, String text, String shifted) {
        return new KeyCap(x, row, width, text.toUpperCase(Locale.ROOT), code(text), text, shifted);
    }

    /// A key that types nothing.
    static KeyCap named(double x, int row, double width, String label, KeyCode code) {
        return new KeyCap(x, row, width, label, code, "", "");
    }

    /// As JavaFX names the key that types this.
    private static KeyCode code(String text) {
        if (text.length() == 1 && (text.charAt(0) >= 'a' && text.charAt(0) <= 'z')) {
            return KeyCode.valueOf(text.toUpperCase(Locale.ROOT));
        }
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return KeyCode.valueOf("DIGIT" + text);
        }
        return SIGNS.getOrDefault(text, KeyCode.UNDEFINED);
    }

    /// The keys that are held with it.
    public enum Layer {
        PLAIN(false, false, false),
        SHIFT(true, false, false),
        CTRL(false, true, false),
        CTRL_SHIFT(true, true, false),
        ALT(false, false, true);

        private final boolean shift;
        private final boolean shortcut;
        private final boolean alt;

        Layer(boolean shift, boolean shortcut, boolean alt) {
            this.shift = shift;
            this.shortcut = shortcut;
            this.alt = alt;
        }
    }

    /// What the toolkit tells of when the key is pressed.
    KeyEvent pressed(Layer held) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED,
                held.shift && !shifted.isEmpty() ? shifted : text,
                code,
                held.shift,
                held.shortcut && !mac,
                held.alt,
                held.shortcut && mac);
    }
}
