package org.dianet.ui.common.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What a key press may mean, the likeliest first: the digit at the key's place, the key by its name or its place, the
/// sign that it types, the digit of the number pad. So one press of a key works on every layout.
final class KeyReadings {
    private static final Map<String, KeyCode> SIGNS = Map.of(
            ".", KeyCode.PERIOD,
            ",", KeyCode.COMMA,
            "[", KeyCode.OPEN_BRACKET,
            "]", KeyCode.CLOSE_BRACKET,
            "+", KeyCode.PLUS);

    private final Keyboard keyboard;

    KeyReadings(Keyboard keyboard) {
        this.keyboard = keyboard;
    }

    List<KeyEvent> of(KeyEvent event) {
        List<KeyEvent> readings = new ArrayList<>();
        place(event).ifPresent(code -> readings.add(as(event, code, event.isShiftDown())));
        if (event.getCode() == KeyCode.UNDEFINED && event.getText().isEmpty()) {
            KeyCode held = keyboard.nameless();
            if (held != KeyCode.UNDEFINED) {
                readings.add(as(event, held, event.isShiftDown()));
            }
        }
        if (keyboard.byPlace()) {
            KeyCaps.place(event, keyboard).ifPresent(code -> readings.add(as(event, code, event.isShiftDown())));
        }
        // What lies elsewhere is not meant by its name too.
        if (readings.isEmpty() || !keyboard.byPlace()) {
            readings.add(event);
        }
        KeyCode sign = SIGNS.get(event.getText());
        if (sign != null && sign != event.getCode() && !event.getCode().isKeypadKey()) {
            // What it takes to type the sign is not part of the key that is meant.
            readings.add(as(event, sign, false));
        }
        if (event.getCode().isKeypadKey() && event.getCode().isDigitKey()) {
            readings.add(as(event, digit(event.getCode().getName()), event.isShiftDown()));
        }
        return readings;
    }

    /// The digit at a key's place in the row of digits, where the key has another name.
    Optional<KeyCode> place(KeyEvent event) {
        String text = event.getText();
        if (event.getCode().isDigitKey()
                || event.getCode().isKeypadKey()
                || text.codePointCount(0, text.length()) != 1) {
            return Optional.empty();
        }
        int typed = text.codePointAt(0);
        if (typed >= '0' && typed <= '9') {
            return Optional.of(digit(text));
        }
        OptionalInt over = keyboard.digitOver(typed);
        return over.isPresent() ? Optional.of(digit(Integer.toString(over.getAsInt()))) : Optional.empty();
    }

    /// @param name ends with the digit
    private static KeyCode digit(String name) {
        return KeyCode.valueOf("DIGIT" + name.substring(name.length() - 1));
    }

    private static KeyEvent as(KeyEvent event, KeyCode code, boolean shift) {
        return new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                code,
                shift,
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }
}
