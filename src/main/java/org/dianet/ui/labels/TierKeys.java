package org.dianet.ui.labels;

import java.util.Optional;
import javafx.scene.input.KeyCode;

/// The keys of a tier's values while it has the focus: 1 to 9, then A to Z.
final class TierKeys {
    private static final int DIGITS = 9;
    private static final int LETTERS = 26;

    private TierKeys() {}

    /// The key of the value at this place, from 0; empty if there are more values than keys.
    static String of(int place) {
        if (place < DIGITS) {
            return Integer.toString(place + 1);
        }
        return place < DIGITS + LETTERS ? Character.toString('A' + place - DIGITS) : "";
    }

    /// The place of the value that a key chooses.
    static Optional<Integer> place(KeyCode key) {
        String name = key.getName();
        String last = name.isEmpty() ? "" : name.substring(name.length() - 1);
        boolean digit = key.isDigitKey() && !last.equals("0");
        if (digit) {
            return Optional.of(Integer.parseInt(last) - 1);
        }
        return key.isLetterKey() ? Optional.of(DIGITS + last.charAt(0) - 'A') : Optional.empty();
    }
}
