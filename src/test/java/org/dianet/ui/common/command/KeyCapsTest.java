package org.dianet.ui.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.common.command.KeyCap.Layer;
import org.dianet.ui.common.message.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class KeyCapsTest {
    /// The beginnings of the rows of the French layout of X.
    private static final Map<Integer, String> FRENCH =
            Map.of(10, "&", 11, "é", 24, "a", 25, "z", 38, "q", 47, "m", 52, "w", 58, ",", 94, "<");

    private static final Map<String, Integer> DIGITS = Map.of("&", 1, "é", 2);

    private static final Keyboard AZERTY = new Keyboard() {
        @Override
        public OptionalInt digitOver(int typed) {
            Integer digit = DIGITS.get(Character.toString(typed));
            return digit == null ? OptionalInt.empty() : OptionalInt.of(digit);
        }

        @Override
        public String typed(int place, boolean shift) {
            return FRENCH.getOrDefault(place, "");
        }
    };

    private static Commands commands() {
        Commands commands = new Commands();
        commands.add(Command.of("mark.apex", "", () -> {}, "2"));
        commands.add(Command.of("look.arrows", "", () -> {}, "Shift+A"));
        commands.add(Command.of("mark.accept", "", () -> {}, "A"));
        return commands;
    }

    private static KeyCap cap(KeyCaps caps, String label) {
        return caps.all().stream()
                .filter(cap -> cap.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> does(KeyCaps caps, String label, Layer held) {
        return caps.does(cap(caps, label), held, commands(), Mode.REVIEW).map(Command::id);
    }

    @Test
    void keysStandWhereTheyLieAndDoWhatAPressDoes() {
        KeyCaps caps = KeyCaps.of(AZERTY);
        assertTrue(caps.known());
        // On a French keyboard the upper row begins with A, Z; digits need Shift and mark without it.
        assertEquals(2, cap(caps, "A").row());
        assertTrue(cap(caps, "A").x() < cap(caps, "Z").x());
        assertEquals(3, cap(caps, "Q").row());
        assertEquals(Optional.of("mark.apex"), does(caps, "É", Layer.PLAIN));
        assertEquals(Optional.of("mark.accept"), does(caps, "A", Layer.PLAIN));
        assertEquals(Optional.of("look.arrows"), does(caps, "A", Layer.SHIFT));
        assertEquals(Optional.empty(), does(caps, "A", Layer.CTRL));
    }

    @Test
    void withoutALayoutAUsKeyboardIsDrawn() {
        KeyCaps caps = KeyCaps.of(Keyboard.UNKNOWN);
        assertFalse(caps.known());
        assertEquals(Optional.of("mark.apex"), does(caps, "2", Layer.PLAIN));
        assertEquals(1.5, cap(caps, "Q").x());
        assertEquals(KeyCode.OPEN_BRACKET, cap(caps, "[").code());
    }

    @Test
    void byPlaceTheLeftKeyOfTheHomeRowIsA() {
        Keyboard placed = new PlacedKeyboard(AZERTY, new SimpleBooleanProperty(true));
        KeyCaps caps = KeyCaps.of(placed);
        assertEquals(Optional.of("mark.accept"), does(caps, "Q", Layer.PLAIN));
        assertEquals(Optional.empty(), does(caps, "A", Layer.PLAIN));
        assertEquals(Optional.of("mark.apex"), does(caps, "É", Layer.PLAIN));
    }

    @Test
    void aKeyThatTheToolkitDoesNotKnowIsToldByTheSystem() {
        Keyboard pedal = new Keyboard() {
            @Override
            public OptionalInt digitOver(int typed) {
                return OptionalInt.empty();
            }

            @Override
            public KeyCode nameless() {
                return KeyCode.F13;
            }
        };
        KeyEvent unknown = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UNDEFINED, false, false, false, false);
        List<KeyEvent> readings = new KeyReadings(pedal).of(unknown);
        assertEquals(KeyCode.F13, readings.getFirst().getCode());
    }

    @Test
    void noTwoKeysOverlap() {
        for (Keyboard keyboard : List.of(AZERTY, Keyboard.UNKNOWN)) {
            List<KeyCap> all = KeyCaps.of(keyboard).all();
            for (KeyCap a : all) {
                assertTrue(a.x() >= 0 && a.x() + a.width() <= KeyCaps.WIDTH && a.row() < KeyCaps.ROWS, a.toString());
                assertFalse(
                        all.stream()
                                .anyMatch(b -> !b.equals(a)
                                        && b.row() == a.row()
                                        && b.x() < a.x() + a.width()
                                        && a.x() < b.x() + b.width()),
                        a.toString());
            }
        }
    }
}
