package org.dianet.dataset.coding;

import java.util.Map;

/// What follows a backslash in double quotes in YAML.
final class YamlEscape {
    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('0', "\0"),
            Map.entry('a', "\u0007"),
            Map.entry('b', "\b"),
            Map.entry('t', "\t"),
            Map.entry('n', "\n"),
            Map.entry('v', "\u000B"),
            Map.entry('f', "\f"),
            Map.entry('r', "\r"),
            Map.entry('e', "\u001B"),
            Map.entry('N', "\u0085"),
            Map.entry('_', "\u00A0"),
            Map.entry('L', "\u2028"),
            Map.entry('P', "\u2029"));
    private static final Map<Character, Integer> DIGITS = Map.of('x', 2, 'u', 4, 'U', 8);

    private YamlEscape() {}

    /// Appends what the escape at `at`, behind its backslash, means, and returns how many characters it takes.
    static int append(String text, int at, StringBuilder to) {
        char c = text.charAt(at);
        int digits = DIGITS.getOrDefault(c, 0);
        if (digits > 0 && at + digits < text.length()) {
            String hex = text.substring(at + 1, at + 1 + digits);
            if (hex.matches("[0-9A-Fa-f]+") && Character.isValidCodePoint(Integer.parseUnsignedInt(hex, 16))) {
                to.appendCodePoint(Integer.parseUnsignedInt(hex, 16));
                return digits + 1;
            }
        }
        to.append(SIGNS.getOrDefault(c, String.valueOf(c)));
        return 1;
    }
}
