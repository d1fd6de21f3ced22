package org.dianet.ui.app.menu;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dianet.ui.common.command.Command;

/// Commands that match the typed text: all of its letters in order, closest match first.
final class PaletteSearch {
    private static final int NO_MATCH = Integer.MAX_VALUE;

    private PaletteSearch() {}

    static List<Command> matching(List<Command> commands, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        return commands.stream()
                .filter(c -> distance(c.text(), wanted) != NO_MATCH)
                .sorted(Comparator.comparingInt((Command c) -> distance(c.text(), wanted))
                        .thenComparingInt(c -> wanted.isEmpty() ? 0 : c.text().length()))
                .toList();
    }

    /// 0 for a start of the text, then by the letters skipped.
    static int distance(String text, String wanted) {
        String within = text.toLowerCase(Locale.ROOT);
        int skipped = 0;
        int at = 0;
        for (int i = 0; i < wanted.length(); i++) {
            int found = within.indexOf(wanted.charAt(i), at);
            if (found < 0) {
                return NO_MATCH;
            }
            skipped += found - at;
            at = found + 1;
        }
        return skipped;
    }
}
