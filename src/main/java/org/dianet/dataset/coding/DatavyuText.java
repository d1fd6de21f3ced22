package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.dataset.coding.ForeignEvent.Ending;

/// The spreadsheet inside a Datavyu file: lines that name a column and its codes, `expression
/// (MATRIX,true,)-emotion|NOMINAL, au|NOMINAL`, and beneath each its cells,
/// `00:00:01:200,00:00:01:600,(happiness,12)`.
final class DatavyuText {
    private static final Pattern COLUMN =
            Pattern.compile("(?<name>[^,()]+?)\\s+\\((?<kind>\\w+),(?:true|false),.*?\\)(?:-(?<codes>.*))?");
    private static final Pattern CELL =
            Pattern.compile("(?<on>\\d+:\\d\\d:\\d\\d:\\d{3}),(?<off>\\d+:\\d\\d:\\d\\d:\\d{3}),(?<rest>.*)");
    private final List<String> recordings;
    private final List<ForeignEvent> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private String column = "";
    private List<String> codes = List.of();

    DatavyuText(List<String> recordings) {
        this.recordings = recordings;
    }

    ForeignFile.Content read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher cell = CELL.matcher(line);
            Matcher header = COLUMN.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (cell.matches()) {
                cell(i + 1, cell);
            } else if (header.matches()) {
                column = header.group("name");
                codes = header.group("codes") == null ? List.of() : codes(header.group("codes"));
            } else {
                problems.add("line " + (i + 1) + ": neither a column nor a cell; left out");
            }
        }
        return new ForeignFile.Content(events, problems);
    }

    private static List<String> codes(String text) {
        return split(text).stream()
                .map(code -> code.replaceFirst("\\|.*", "").strip())
                .toList();
    }

    private void cell(int number, Matcher cell) {
        Optional<Double> start = Times.millis(cell.group("on"));
        Optional<Double> end = Times.millis(cell.group("off"));
        if (start.isEmpty() || end.isEmpty()) {
            problems.add("line " + number + ": it has no times; left out");
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        String rest = cell.group("rest").strip();
        boolean listed = rest.startsWith("(") && rest.endsWith(")");
        List<String> said = split(listed ? rest.substring(1, rest.length() - 1) : rest);
        for (int i = 0; i < said.size(); i++) {
            String code = i < codes.size() ? codes.get(i) : "value";
            if (!said.get(i).isBlank() && !said.get(i).matches("<.*>")) {
                values.merge(code, said.get(i).strip(), (a, b) -> a + ", " + b);
            }
        }
        boolean moment = end.get() <= start.get();
        events.add(new ForeignEvent(
                "line " + number + " (" + column + ")",
                recordings,
                column,
                values,
                start.get(),
                moment ? null : end.get(),
                Ending.FRAME));
    }

    /// The parts between commas; a backslash takes the meaning from what follows it.
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
