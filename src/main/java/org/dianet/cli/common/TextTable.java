package org.dianet.cli.common;

import java.util.ArrayList;
import java.util.List;

/// Columns of text that stay in line whatever their cells hold.
public final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /// @param rows of cells; a row may be shorter than others
    public static List<String> lines(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int width = length(row.get(column));
                if (column == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(column, Math.max(width, widths.get(column)));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(column == 0 ? "" : GAP)
                    .append(row.get(column))
                    .append(" ".repeat(widths.get(column) - length(row.get(column))));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
