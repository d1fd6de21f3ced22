package org.dianet.ui.common.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.dianet.ui.common.command.KeyCap.Layer;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;

/// The rows of the keyboard in use and what its keys do, found as a press would find it.
public final class KeyCaps {
    public static final double WIDTH = 18.5;
    public static final int ROWS = 6;
    private static final String[] US = {
        "`1234567890-=",
        "~!@#$%^&*()_+",
        "qwertyuiop[]\\",
        "QWERTYUIOP{}|",
        "asdfghjkl;'",
        "ASDFGHJKL:\"",
        "zxcvbnm,./",
        "ZXCVBNM<>?"
    };
    /// Where keys lie, as numbered by X: the row of digits, and the beginning of the rows below.
    private static final int[] DIGITS = {49, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21};

    private static final int[] UPPER = {24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 51};
    private static final int[] HOME = {38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48};
    private static final int[] LOWER = {52, 53, 54, 55, 56, 57, 58, 59, 60, 61};
    private static final int[] FIRSTS = {24, 38, 52};
    /// The key next to the left Shift that US keyboards lack.
    private static final int EXTRA = 94;

    private static final double NAVIGATION = 15.5;

    private final List<KeyCap> all;
    private final boolean known;
    private final KeyReadings readings;

    private KeyCaps(List<KeyCap> all, boolean known, KeyReadings readings) {
        this.all = List.copyOf(all);
        this.known = known;
        this.readings = readings;
    }

    /// The name that a key has where it lies on a US keyboard; empty for a key that is not among those that differ.
    static Optional<KeyCode> place(KeyEvent event, Keyboard keyboard) {
        List<KeyCap> here = of(keyboard).all;
        List<KeyCap> us = of(Keyboard.UNKNOWN).all;
        boolean named = event.getCode() != KeyCode.UNDEFINED;
        return here.stream()
                .filter(cap -> !cap.text().isBlank())
                .filter(cap ->
                        named ? cap.code() == event.getCode() : cap.text().equals(event.getText()))
                .findFirst()
                .flatMap(cap -> us.stream()
                        .filter(other -> other.row() == cap.row() && other.x() == cap.x())
                        .map(KeyCap::code)
                        .findFirst());
    }

    public List<KeyCap> all() {
        return all;
    }

    /// Whether the layout is the user's own; otherwise it is the one of a US keyboard.
    public boolean known() {
        return known;
    }

    /// @param keyboard asked on the window's thread
    public static KeyCaps of(Keyboard keyboard) {
        return of(keyboard, new KeyReadings(keyboard));
    }

    static KeyCaps of(Keyboard keyboard, KeyReadings readings) {
        boolean known = true;
        for (int first : FIRSTS) {
            known &= !keyboard.typed(first, false).isEmpty();
        }
        List<KeyCap> keys = new ArrayList<>();
        functions(keys);
        Keyboard asked = known ? keyboard : Keyboard.UNKNOWN;
        row(keys, asked, 1, 0, DIGITS, US[0], US[1]);
        keys.add(KeyCap.named(13, 1, 2, "⌫", KeyCode.BACK_SPACE));
        keys.add(KeyCap.named(0, 2, 1.5, "⇥", KeyCode.TAB));
        row(keys, asked, 2, 1.5, UPPER, US[2], US[3]);
        row(keys, asked, 3, 1.75, HOME, US[4], US[5]);
        keys.add(KeyCap.named(12.75, 3, 2.25, "↵", KeyCode.ENTER));
        boolean extra = known && !asked.typed(EXTRA, false).isEmpty();
        keys.add(KeyCap.named(0, 4, extra ? 1.25 : 2.25, "⇧", KeyCode.SHIFT));
        if (extra) {
            row(keys, asked, 4, 1.25, new int[] {EXTRA}, "<", ">");
        }
        row(keys, asked, 4, 2.25, LOWER, US[6], US[7]);
        keys.add(KeyCap.named(12.25, 4, 2.75, "⇧", KeyCode.SHIFT));
        keys.add(KeyCap.named(0, 5, 1.5, Messages.text("keys.cap.ctrl"), KeyCode.CONTROL));
        keys.add(KeyCap.named(2.75, 5, 1.25, Messages.text("keys.cap.alt"), KeyCode.ALT));
        keys.add(new KeyCap(4, 5, 6, "␣", KeyCode.SPACE, " ", " "));
        navigation(keys);
        return new KeyCaps(keys, known, readings);
    }

    private static void functions(List<KeyCap> keys) {
        keys.add(KeyCap.named(0, 0, 1, "Esc", KeyCode.ESCAPE));
        for (int i = 0; i < 12; i++) {
            int group = i / 4;
            keys.add(KeyCap.named(2 + i + 0.5 * group, 0, 1, "F" + (i + 1), KeyCode.valueOf("F" + (i + 1))));
        }
    }

    private static void navigation(List<KeyCap> keys) {
        KeyCode[][] rows = {
            {KeyCode.INSERT, KeyCode.HOME, KeyCode.PAGE_UP}, {KeyCode.DELETE, KeyCode.END, KeyCode.PAGE_DOWN}
        };
        String[][] names = {{"Ins", "Home", "PgUp"}, {"Del", "End", "PgDn"}};
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < rows[row].length; i++) {
                keys.add(KeyCap.named(NAVIGATION + i, row + 1, 1, names[row][i], rows[row][i]));
            }
        }
        keys.add(KeyCap.named(NAVIGATION + 1, 4, 1, "↑", KeyCode.UP));
        keys.add(KeyCap.named(NAVIGATION, 5, 1, "←", KeyCode.LEFT));
        keys.add(KeyCap.named(NAVIGATION + 1, 5, 1, "↓", KeyCode.DOWN));
        keys.add(KeyCap.named(NAVIGATION + 2, 5, 1, "→", KeyCode.RIGHT));
    }

    private static void row(
            List<KeyCap> keys, Keyboard keyboard, int row, double from, int[] places, String alone, String shifted) {
        for (int i = 0; i < places.length; i++) {
            boolean asked = keyboard != Keyboard.UNKNOWN;
            String text = asked ? keyboard.typed(places[i], false) : alone.substring(i, i + 1);
            String high = asked ? keyboard.typed(places[i], true) : shifted.substring(i, i + 1);
            keys.add(KeyCap.typing(from + i, row, 1, text, high));
        }
    }

    /// What a key does on a screen.
    public Optional<Command> does(KeyCap key, Layer held, Commands commands, Mode on) {
        if (key.code().isModifierKey()) {
            return Optional.empty();
        }
        KeyEvent event = key.pressed(held);
        return readings.of(event).stream()
                .flatMap(reading -> commands.all().stream().filter(command -> command.matches(reading, on)))
                .findFirst();
    }
}
