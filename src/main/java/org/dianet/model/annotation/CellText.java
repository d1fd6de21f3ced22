package org.dianet.model.annotation;

import java.util.regex.Pattern;

/// A text as a cell of a CSV file. Spreadsheet programs run a cell that begins with `=`, `+`, `-`, `@`, a tab
/// or a carriage return as a formula, and turn `+4` into a number. An apostrophe before it, their own mark
/// for text, keeps it unchanged; reading removes the apostrophe again. Source of the list: OWASP, "CSV
/// Injection".
public final class CellText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?");
    private static final String STARTS = "=+-@\t\r";
    private static final char MARK = '\'';

    private CellText() {}

    /// Whether a spreadsheet program might run the text instead of showing it. Plain numbers and single signs are safe.
    public static boolean runs(String text) {
        return text.length() > 1
                && STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }

    /// The text as a cell that neither runs nor changes.
    public static String guarded(String text) {
        return runs(text) || marked(text) ? MARK + text : text;
    }

    /// The text of a cell: the opposite of [#guarded].
    public static String plain(String cell) {
        return marked(cell) ? cell.substring(1) : cell;
    }

    /// Apostrophes before what needs one; a text that has one itself gets another.
    private static boolean marked(String cell) {
        int marks = 0;
        while (marks < cell.length() && cell.charAt(marks) == MARK) {
            marks++;
        }
        return marks > 0 && runs(cell.substring(marks));
    }
}
