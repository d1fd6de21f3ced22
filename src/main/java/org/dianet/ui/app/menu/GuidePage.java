package org.dianet.ui.app.menu;

import java.util.List;

/// The guide as a page for a browser, without anything from elsewhere: what it uses of Markdown, and no more.
public final class GuidePage {
    private static final String STYLE = """
            body{font:15px/1.5 sans-serif;max-width:46em;margin:32px auto;padding:0 16px;color:#222;background:#fff}
            code,pre{font:13px monospace;background:#f3f3f3}pre{padding:8px;overflow:auto}
            table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:2px 8px;text-align:left;vertical-align:top}
            """;
    private final StringBuilder page = new StringBuilder();
    private String open = "";

    private GuidePage() {}

    public static String of(String title, String markdown) {
        GuidePage guide = new GuidePage();
        guide.page
                .append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        markdown.lines().forEach(guide::line);
        guide.block("");
        return guide.page.append("</body></html>\n").toString();
    }

    private void line(String line) {
        if (line.startsWith("```")) {
            block(open.equals("pre") ? "" : "pre");
        } else if (open.equals("pre")) {
            page.append(escaped(line)).append('\n');
        } else if (line.isBlank()) {
            block("");
        } else if (line.matches("#{1,4} .*")) {
            block("");
            int depth = line.indexOf(' ');
            page.append("<h" + depth + ">" + inline(line.substring(depth + 1)) + "</h" + depth + ">\n");
        } else if (line.matches("[-*] .*")) {
            block("ul");
            page.append("<li>").append(inline(line.substring(2))).append("</li>\n");
        } else if (line.matches("\\d+\\. .*")) {
            block("ol");
            page.append("<li>")
                    .append(inline(line.substring(line.indexOf(' ') + 1)))
                    .append("</li>\n");
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            if (!open.equals("ul") && !open.equals("ol")) {
                block("p");
            }
            page.append(inline(line)).append('\n');
        }
    }

    private void row(String line) {
        boolean first = !open.equals("table");
        block("table");
        if (!line.matches("[|\\s:-]+")) {
            String cell = first ? "th" : "td";
            page.append("<tr>");
            for (String text : List.of(line.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1))) {
                page.append("<" + cell + ">" + inline(text.strip().replace("\\|", "|")) + "</" + cell + ">");
            }
            page.append("</tr>\n");
        }
    }

    /// Ends the open block unless it continues.
    private void block(String next) {
        if (!open.equals(next)) {
            page.append(open.isEmpty() ? "" : "</" + open + ">\n").append(next.isEmpty() ? "" : "<" + next + ">");
            open = next;
        }
    }

    private static String inline(String text) {
        String[] parts = escaped(text).split("`", -1);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1 && i < parts.length - 1;
            line.append(code ? "<code>" + parts[i] + "</code>" : words(parts[i]));
        }
        return line.toString();
    }

    private static String words(String text) {
        return text.replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>")
                .replaceAll("\\*([^*]+)\\*", "<i>$1</i>")
                .replaceAll("!?\\[([^\\]]+)\\]\\([^)]*\\)", "$1");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
