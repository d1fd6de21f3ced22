package org.dianet.pipeline.coding;

import java.util.List;
import java.util.Locale;

/// The columns of a table of events after BIDS, in their order.
enum BidsColumn {
    ONSET("Start of the onset frame, or of the first mark, from the start of the recording", "s"),
    DURATION(
            "From the start of the onset frame to the start of the offset frame; of an excluded stretch to its end",
            "s"),
    TRIAL_TYPE("Emotion as the coder labelled it; excluded for a stretch that is left out", ""),
    ONSET_FRAME("Number of the frame in which the movement begins; of an excluded stretch its first", ""),
    APEX_FRAME("Number of the frame in which the movement is strongest", ""),
    OFFSET_FRAME("Number of the first frame in which the face is neutral again; of an excluded stretch its last", ""),
    ACTION_UNITS("Action units of FACS as the coder wrote them", ""),
    CODER("Who coded", ""),
    NOTE("The coder's note", ""),
    EXCLUDED("Why the stretch is left out; n/a for an expression", ""),
    CLIP("Name of the event in the project", ""),
    DISPUTED("Whether the coding should be checked again: yes or no", ""),
    CONFIDENCE("How sure the coder was of onset, apex and offset: 1 guessed, 2 likely, 3 sure, 0 unsaid", ""),
    EXPOSURE("What the coder had seen of others' codings: blind, alone, later, before or unknown", ""),
    CHANGED("When it was last changed, in UTC", "");

    static final List<BidsColumn> ALL = List.of(values());
    static final String NONE = "n/a";
    private final String description;
    private final String unit;

    BidsColumn(String description, String unit) {
        this.description = description;
        this.unit = unit;
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description() {
        return description;
    }

    /// Empty if it has none.
    String unit() {
        return unit;
    }

    /// A text as a cell: without tabs and line ends, and none of the signs that mean something else.
    static String cell(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (text.equals(NONE)) {
            return "n\\/a";
        }
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replaceFirst("^\"", "\\\\\"");
    }

    /// The text of a cell.
    static String text(String cell) {
        if (cell.equals(NONE)) {
            return "";
        }
        String plain = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '\\' || i + 1 == plain.length()) {
                text.append(c);
                continue;
            }
            char next = plain.charAt(++i);
            text.append(
                    switch (next) {
                        case 't' -> "\t";
                        case 'n' -> "\n";
                        case 'r' -> "\r";
                        case '\\', '/', '"' -> String.valueOf(next);
                        default -> "\\" + next;
                    });
        }
        return text.toString();
    }
}
