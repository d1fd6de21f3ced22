package org.dianet.learning.weights;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON that a safetensors header may be: objects, lists, texts and whole numbers, not deeply nested.
final class HeaderJson {
    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private HeaderJson(String text) {
        this.text = text;
    }

    /// @return maps, lists, strings and longs
    static Map<String, Object> object(String text) throws IOException {
        HeaderJson json = new HeaderJson(text);
        json.space();
        Map<String, Object> object = json.object(0);
        json.space();
        if (json.at != text.length()) {
            throw json.wrong();
        }
        return object;
    }

    private Map<String, Object> object(int depth) throws IOException {
        expect('{');
        Map<String, Object> object = new LinkedHashMap<>();
        space();
        if (take('}')) {
            return object;
        }
        do {
            space();
            String name = string();
            space();
            expect(':');
            if (object.put(name, value(depth + 1)) != null) {
                throw new IOException("its header names " + name + " twice");
            }
            space();
        } while (take(','));
        expect('}');
        return object;
    }

    private Object value(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw wrong();
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> Long.valueOf(whole());
        };
    }

    private List<Object> list(int depth) throws IOException {
        expect('[');
        List<Object> list = new ArrayList<>();
        space();
        if (take(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
            space();
        } while (take(','));
        expect(']');
        return list;
    }

    private String string() throws IOException {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() throws IOException {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw wrong();
                }
                at += 4;
                try {
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                } catch (NumberFormatException e) {
                    throw wrong();
                }
            }
            case '"', '\\', '/' -> c;
            default -> throw wrong();
        };
    }

    private long whole() throws IOException {
        int from = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        try {
            return Long.parseLong(text.substring(from, at));
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    private char peek() throws IOException {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) throws IOException {
        if (!take(c)) {
            throw wrong();
        }
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IOException wrong() {
        return new IOException("its header is damaged at character " + at);
    }
}
