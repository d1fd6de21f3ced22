package org.dianet.pipeline.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// HTML that is safe to show: text becomes markup only by [#text], which escapes it.
///
/// @param html well-formed
public record Markup(String html) {
    public static final Markup NOTHING = new Markup("");

    /// What a user or a file wrote, shown as it is.
    public static Markup text(String text) {
        StringBuilder safe = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append((char) c);
            }
        });
        return new Markup(safe.toString());
    }

    /// @param opening name and attributes, none of which comes from outside
    public static Markup element(String opening, Markup... content) {
        return element(opening, List.of(content));
    }

    public static Markup element(String opening, List<Markup> content) {
        String name = opening.contains(" ") ? opening.substring(0, opening.indexOf(' ')) : opening;
        return new Markup("<" + opening + ">" + all(content).html() + "</" + name + ">\n");
    }

    public static Markup element(String opening, String text) {
        return element(opening, text(text));
    }

    public static Markup all(Markup... parts) {
        return all(List.of(parts));
    }

    public static Markup all(List<Markup> parts) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining()));
    }

    /// A part of the page under a heading.
    public static Markup section(String heading, Markup... content) {
        return element(
                "section",
                Stream.concat(Stream.of(element("h2", heading)), Stream.of(content))
                        .toList());
    }
}
