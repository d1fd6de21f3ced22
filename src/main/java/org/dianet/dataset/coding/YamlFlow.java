package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.List;

/// Mappings in braces in YAML.
final class YamlFlow {
    private YamlFlow() {}

    /// The parts between the commas of `{a: 1, b: 'x, y'}`; empty if the closing brace is missing yet.
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int from = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += quote == '"' && c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if ((c == '\'' || c == '"') && text.substring(from, i).matches("(?s).*[:,{\\[]\\s*|\\s*")) {
                quote = c;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    parts.add(text.substring(from, i).strip());
                    return parts;
                }
            } else if (c == ',' && depth == 1) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        return List.of();
    }
}
