package org.dianet.model.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of a notation in two forms: as written, and in lower case with plain signs, in which a slash between
/// two letters of one unit has become a bar. Both have the same length, so that a place in one is a place in
/// the other.
record NotationText(String original, String plain) {
    private static final String FULL_WIDTH = "＋，；（）／、";
    private static final String PLAIN = "+,;()/,";
    private static final Pattern BETWEEN_SIDES = Pattern.compile("(?<![a-z0-9])[lrbta](/)(?=[lrbta][/\\d])");
    private static final Pattern BETWEEN_INTENSITIES =
            Pattern.compile("(?<=\\d[a-e]|\\|[a-e])(/)(?=[a-e](?![a-z0-9]))");

    static NotationText of(String notation) {
        String written = notation.strip();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int at = FULL_WIDTH.indexOf(c);
            plain.append(at < 0 ? small(c) : PLAIN.charAt(at));
        }
        bar(plain, BETWEEN_SIDES);
        bar(plain, BETWEEN_INTENSITIES);
        return new NotationText(written, plain.toString());
    }

    /// Only ASCII letters: others may change their length.
    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? Character.toLowerCase(c) : c;
    }

    private static void bar(StringBuilder plain, Pattern slash) {
        Matcher matcher = slash.matcher(plain);
        int from = 0;
        while (matcher.find(from)) {
            plain.setCharAt(matcher.start(1), '|');
            from = matcher.start(1) + 1;
        }
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    private NotationText part(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
            end--;
        }
        return new NotationText(original.substring(start, end), plain.substring(start, end));
    }

    /// Whether every parenthesis that opens also closes.
    boolean balanced() {
        int depth = 0;
        for (int i = 0; i < plain.length() && depth >= 0; i++) {
            depth += step(i);
        }
        return depth == 0;
    }

    private int step(int at) {
        char c = plain.charAt(at);
        return c == '(' ? 1 : c == ')' ? -1 : 0;
    }

    /// The parts between matches of `separator` outside parentheses.
    List<NotationText> split(Pattern separator) {
        List<NotationText> parts = new ArrayList<>();
        Matcher matcher = separator.matcher(plain);
        int start = 0;
        int depth = 0;
        int at = 0;
        while (matcher.find()) {
            for (; at < matcher.start(); at++) {
                depth += step(at);
            }
            if (depth == 0) {
                parts.add(part(start, matcher.start()));
                start = matcher.end();
            }
        }
        parts.add(part(start, plain.length()));
        return parts;
    }

    /// Whether one pair of parentheses holds everything.
    boolean inParentheses() {
        if (!plain.startsWith("(") || !plain.endsWith(")")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < plain.length() - 1; i++) {
            depth += step(i);
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    NotationText inside() {
        return part(1, plain.length() - 1);
    }
}
