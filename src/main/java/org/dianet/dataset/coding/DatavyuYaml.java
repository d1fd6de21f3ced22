package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of YAML in which Datavyu writes its project: nested mappings and lists in block style with tags, and
/// scalars that are plain, in single or in double quotes, folded over lines where they are long. Lists in brackets are
/// passed over.
final class DatavyuYaml {
    private static final Pattern TAG = Pattern.compile("(![^\\s{\\[]*)(?:\\s+|$)");
    private static final Pattern KEY =
            Pattern.compile("([^\\s'\"\\[{#&*!|>%@`-](?:[^:#]|:(?!\\s|$)|(?<!\\s)#)*?)\\s*:(?:\\s+|$)");
    private final List<String> lines;
    private final List<Entry> entries = new ArrayList<>();
    private int line;

    /// A key and its value.
    ///
    /// @param indent column of the key
    /// @param item how many items of lists began up to here, by which the keys of one item are known
    /// @param tag of the item, e.g. `!vs`; empty if none
    /// @param value empty if a list or mapping follows
    record Entry(int indent, int item, String tag, String key, String value) {}

    private DatavyuYaml(String text) {
        this.lines = text.lines().toList();
    }

    static List<Entry> read(String text) {
        DatavyuYaml yaml = new DatavyuYaml(text);
        yaml.all();
        return yaml.entries;
    }

    private void all() {
        int item = 0;
        String tag = "";
        while (line < lines.size()) {
            String text = lines.get(line++);
            int indent = indent(text);
            String rest = text.strip();
            boolean begins = rest.equals("-") || rest.startsWith("- ");
            if (begins) {
                item++;
                tag = "";
                String after = rest.substring(1).stripLeading();
                indent += rest.length() - after.length();
                rest = after;
            }
            Matcher tagged = TAG.matcher(rest);
            if (tagged.lookingAt()) {
                tag = begins ? tagged.group(1) : tag;
                rest = rest.substring(tagged.end());
            }
            if (rest.startsWith("{")) {
                flow(rest, indent, item, tag);
                continue;
            }
            String key;
            Matcher plain = KEY.matcher(rest);
            if (rest.startsWith("'") || rest.startsWith("\"")) {
                Quoted quoted = quoted(rest);
                key = quoted.text;
                rest = quoted.after.replaceFirst("^\\s*:\\s*", "");
            } else if (plain.lookingAt()) {
                key = plain.group(1);
                rest = rest.substring(plain.end());
            } else {
                continue; // a comment, the document's start, or nothing
            }
            Matcher own = TAG.matcher(rest);
            if (own.lookingAt()) {
                // Old projects have a mapping of viewers instead of a list.
                if (own.group(1).equals("!vs")) {
                    item++;
                    tag = own.group(1);
                }
                rest = rest.substring(own.end());
            }
            entries.add(new Entry(indent, item, tag, key, value(rest, indent)));
        }
    }

    /// A mapping in braces: `{feed: a.mp4, version: 3}`.
    private void flow(String start, int indent, int item, String tag) {
        StringBuilder whole = new StringBuilder(start);
        List<String> parts = YamlFlow.parts(whole.toString());
        while (parts.isEmpty() && line < lines.size()) {
            whole.append(' ').append(lines.get(line++).strip());
            parts = YamlFlow.parts(whole.toString());
        }
        for (String part : parts) {
            for (Entry entry : read(part)) {
                entries.add(new Entry(indent, item, tag, entry.key, entry.value));
            }
        }
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    private String value(String rest, int indent) {
        if (rest.startsWith("'") || rest.startsWith("\"")) {
            return quoted(rest).text;
        }
        if (rest.isEmpty()) {
            return "";
        }
        StringBuilder value = new StringBuilder(uncommented(rest));
        int breaks = 0;
        while (line < lines.size() && (lines.get(line).isBlank() || indent(lines.get(line)) > indent)) {
            String next = lines.get(line++).strip();
            if (next.isEmpty()) {
                breaks++;
                continue;
            }
            value.append(breaks == 0 ? " " : "\n".repeat(breaks)).append(uncommented(next));
            breaks = 0;
        }
        boolean collection = rest.startsWith("[") || rest.startsWith("{");
        return collection || value.toString().equals("null") || value.toString().equals("~") ? "" : value.toString();
    }

    private static String uncommented(String text) {
        return text.replaceFirst("(^|\\s)#.*$", "").strip();
    }

    private record Quoted(String text, String after) {}

    /// A scalar in quotes that starts on this line and may end on a later one.
    private Quoted quoted(String start) {
        char quote = start.charAt(0);
        StringBuilder text = new StringBuilder();
        String rest = start.substring(1);
        while (true) {
            int i = 0;
            boolean joined = false;
            for (; i < rest.length(); i++) {
                char c = rest.charAt(i);
                if (quote == '\'' && rest.startsWith("''", i)) {
                    text.append('\'');
                    i++;
                } else if (c == quote) {
                    return new Quoted(text.toString(), rest.substring(i + 1));
                } else if (quote == '"' && c == '\\' && i + 1 == rest.length()) {
                    joined = true;
                } else if (quote == '"' && c == '\\') {
                    i += YamlEscape.append(rest, i + 1, text);
                } else {
                    text.append(c);
                }
            }
            if (line >= lines.size()) {
                return new Quoted(text.toString(), "");
            }
            fold(text, joined);
            rest = lines.get(line++).stripLeading();
        }
    }

    /// A line break is a blank, and an empty line a line break; behind a backslash it is nothing.
    private void fold(StringBuilder text, boolean joined) {
        int breaks = 0;
        while (line < lines.size() - 1 && lines.get(line).isBlank()) {
            breaks++;
            line++;
        }
        if (joined) {
            return;
        }
        while (!text.isEmpty() && (text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\t')) {
            text.setLength(text.length() - 1);
        }
        text.append(breaks == 0 ? " " : "\n".repeat(breaks));
    }
}
