package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.dataset.coding.ForeignEvent.Ending;

/// The spreadsheet inside a Datavyu file: lines that name a column and its codes, `expression
/// (MATRIX,true,)-emotion|NOMINAL, au|NOMINAL` (before version 4 without the comment, before version 3 without
/// `true`), and beneath each its cells, `00:00:01:200,00:00:01:600,(happiness,12)`. A backslash takes the meaning from
/// what follows it, also from the end of the line.
final class DatavyuText {
    private static final Pattern COLUMN = Pattern.compile(
            "(?<name>.+?)\\s*\\((?<kind>[A-Za-z]+)(?:,(?:true|false)(?:,.*?)?)?\\)(?:-(?<codes>.*))?", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile(
            "(?<on>\\d+:\\d\\d:\\d\\d:\\d{3}),(?<off>\\d+:\\d\\d:\\d\\d:\\d{3}),(?<rest>.*)", Pattern.DOTALL);
    private final List<NamedRecording> recordings;
    private final List<ForeignEvent> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();
    private String column = "";
    private boolean listed;
    private List<String> codes = List.of();

    DatavyuText(List<NamedRecording> recordings) {
        this.recordings = recordings;
    }

    ForeignFile.Content read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            StringBuilder whole = new StringBuilder(lines.get(i));
            while (escapesEnd(whole) && i + 1 < lines.size()) {
                whole.append('\n').append(lines.get(++i));
            }
            line(number, whole.toString().strip());
        }
        if (unknown.size() == 1) {
            problems.addFirst("line " + unknown.getFirst() + ": neither a column nor a cell; left out");
        } else if (!unknown.isEmpty()) {
            problems.addFirst(unknown.size() + " lines are neither a column nor a cell, the first is line "
                    + unknown.getFirst() + "; left out");
        }
        return new ForeignFile.Content(events, problems);
    }

    /// Whether the last backslash is not itself escaped.
    private static boolean escapesEnd(CharSequence line) {
        int count = 0;
        while (count < line.length() && line.charAt(line.length() - 1 - count) == '\\') {
            count++;
        }
        return count % 2 == 1;
    }

    private void line(int number, String line) {
        Matcher cell = CELL.matcher(line);
        Matcher header = COLUMN.matcher(line);
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (cell.matches()) {
            cell(number, cell);
        } else if (header.matches()) {
            column = String.join(",", split(header.group("name"))).strip();
            listed = header.group("kind").toUpperCase(Locale.ROOT).equals("MATRIX");
            codes = header.group("codes") == null ? List.of() : codes(header.group("codes"));
        } else {
            unknown.add(number);
        }
    }

    private static List<String> codes(String text) {
        return split(text).stream()
                .map(code -> code.replaceFirst("\\|.*", "").strip().replaceFirst("^<(.*)>$", "$1"))
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
        boolean brackets = rest.startsWith("(") && rest.endsWith(")");
        List<String> said = split(brackets ? rest.substring(1, rest.length() - 1) : rest);
        if (!brackets && !listed) {
            said = List.of(String.join(",", said)); // a column of text, in which commas mean nothing
        }
        for (int i = 0; i < said.size(); i++) {
            String code = i < codes.size() ? codes.get(i) : "value";
            if (!said.get(i).isBlank() && !said.get(i).strip().matches("<.*>")) {
                values.merge(code, said.get(i).strip(), (a, b) -> a + ", " + b);
            }
        }
        boolean moment = end.get() <= start.get();
        events.add(new ForeignEvent(
                "line " + number + " (" + column + ")",
                recordings,
                column,
                values,
                new Moment.Time(start.get()),
                moment ? null : new Moment.Time(end.get()),
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
