package org.dianet.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dianet.dataset.RowProblem.Outcome;
import org.dianet.dataset.table.CellValue;
import org.dianet.dataset.table.Headings;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;
import org.dianet.model.annotation.CellText;
import org.dianet.model.row.CellRead;
import org.dianet.model.row.LineReason;
import org.dianet.model.row.ReadReason;
import org.dianet.model.row.RowReason;
import org.dianet.model.row.SheetReason;
import org.jspecify.annotations.Nullable;

/// A sheet's rows without those that are not clips, with notes.
final class CleanRows {
    /// `Total`, `Grand total: 53`, `合计`.
    private static final Pattern TOTAL =
            Pattern.compile("(?:(?:grand |sub-?)?totals?|summe|(?:ins)?gesamt(?:zahl)?|somme"
                    + "|suma|合计|总计|总数|总和|小计|合計|共计)(?: (?:of )?\\p{L}+)?\\s*[:=]?\\s*\\d*");
    /// Words that may also be a name: `Max`, `N = 53`.
    private static final Pattern STATISTIC = Pattern.compile("(?:sum|all|averages?|means?|medians?|count|n|anzahl"
            + "|mittelwerte?|sd|std|min|max|Σ|σ|平均|共(?=\\d*$))(?: \\p{L}+)?(?:\\s*[:=]\\s*\\d*|\\s+\\d+|(?<=共)\\d+)?");
    private static final int SHOWN = 40;

    private final RowPlace place;
    private final Table table;
    private final List<RowProblem> problems = new ArrayList<>();

    CleanRows(Table read, RowPlace place) {
        this.place = place;
        this.table = filled(read.keeping(row -> clip(read, row)));
    }

    Table table() {
        return table;
    }

    private boolean clip(Table read, Sheet.Row row) {
        if (repeatsHeader(read.header(), row)) {
            note(row, "", new LineReason.RepeatedHeader(), Outcome.SKIPPED);
            return false;
        }
        int subject = Math.max(0, read.place("Subject"));
        String first = row.cell(subject).isEmpty() ? row.cell(0) : row.cell(subject);
        String word = CellValue.plain(first).toLowerCase(Locale.ROOT);
        if (TOTAL.matcher(word).matches() || (STATISTIC.matcher(word).matches() && !namesClip(read, row))) {
            note(row, read.header().cell(subject), new LineReason.Total(first), Outcome.SKIPPED);
            return false;
        }
        return true;
    }

    /// Whether the cell of the clip's name holds more than a number.
    private static boolean namesClip(Table read, Sheet.Row row) {
        int name = read.place("Filename");
        return name >= 0 && !row.cell(name).matches("[\\d.,\\s]*");
    }

    private static boolean repeatsHeader(Sheet.Row header, Sheet.Row row) {
        int headed = 0;
        int same = 0;
        for (int i = 0; i < header.cells().size(); i++) {
            String name = Headings.plain(header.cell(i));
            headed += name.isEmpty() ? 0 : 1;
            same += !name.isEmpty() && Headings.alike(name).contains(Headings.plain(row.cell(i))) ? 1 : 0;
        }
        return 2 * same > headed;
    }

    /// A subject that is named in the first of its rows only, as where cells were merged, if the whole column is so.
    private Table filled(Table read) {
        int column = read.place("Subject");
        if (column < 0 || read.rows().isEmpty()) {
            return read;
        }
        Set<String> named = new HashSet<>();
        int empty = 0;
        for (Sheet.Row row : read.rows()) {
            String subject = row.cell(column);
            empty += subject.isEmpty() && mayGoOn(read, row) ? 1 : 0;
            if (!subject.isEmpty() && !named.add(subject)) {
                return read;
            }
        }
        boolean first = !read.rows().getFirst().cell(column).isEmpty();
        return first && empty > 0 && empty >= named.size() ? filled(read, column, empty) : read;
    }

    private Table filled(Table read, int column, int empty) {
        List<Sheet.Row> rows = new ArrayList<>();
        String subject = "";
        for (Sheet.Row row : read.rows()) {
            boolean goesOn = row.cell(column).isEmpty() && mayGoOn(read, row);
            subject = row.cell(column).isEmpty() ? subject : row.cell(column);
            rows.add(goesOn ? row.with(column, subject) : row);
        }
        say(read.header().cell(column), new SheetReason.SubjectsFilled(empty), Outcome.REPAIRED);
        return read.with(rows);
    }

    /// Whether a row names a clip, so that it is not a remark beneath the table.
    private static boolean mayGoOn(Table read, Sheet.Row row) {
        int onset = read.place("OnsetFrame");
        return onset >= 0 && !row.cell(onset).isEmpty();
    }

    /// What was read and how, after the rows: unused columns are known only then.
    List<RowProblem> problems() {
        List<RowProblem> all = new ArrayList<>(problems);
        problems.clear();
        remarks();
        running();
        List<String> unread = table.unread();
        if (!unread.isEmpty()) {
            say("", new SheetReason.UnreadColumns(unread), Outcome.NOTED);
        }
        all.addAll(problems);
        return all;
    }

    private void remarks() {
        Map<String, List<Sheet.Remark>> together = new LinkedHashMap<>();
        for (Sheet.Remark remark : table.sheet().remarks()) {
            if (remark.row() == 0 && remark.read() instanceof ReadReason whole) {
                say("", whole, Outcome.NOTED);
            } else if (remark.row() > table.header().number() && table.reads(remark.column())) {
                if (remark.read() instanceof ReadReason reason) {
                    problems.add(new RowPlace(place.file(), place.tab(), remark.row())
                            .problem(table.header().cell(remark.column()), reason, Outcome.REPAIRED));
                } else {
                    together.computeIfAbsent(remark.read().getClass() + " " + remark.column(), _ -> new ArrayList<>())
                            .add(remark);
                }
            }
        }
        together.values().forEach(this::together);
    }

    private void together(List<Sheet.Remark> remarks) {
        Sheet.Remark first = remarks.getFirst();
        String heading = table.header().cell(first.column());
        RowReason reason = switch (first.read()) {
            case CellRead.Merged _ -> new SheetReason.MergedCells(remarks.size(), heading, first.row());
            case CellRead.Formula formula -> new SheetReason.Computed(remarks.size(), heading, first.row(), formula);
            case ReadReason alone -> alone;
        };
        say(heading, reason, Outcome.REPAIRED);
    }

    /// Text that a spreadsheet program would run as a formula in one of our files.
    private void running() {
        int cells = 0;
        @Nullable Running first = null;
        for (Sheet.Row row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (CellText.runs(row.cell(i))) {
                    cells++;
                    first = first == null ? new Running(row.number(), i, row.cell(i)) : first;
                }
            }
        }
        if (first != null) {
            String text = first.text.length() > SHOWN ? first.text.substring(0, SHOWN) + "…" : first.text;
            say("", new SheetReason.RunningText(cells, first.row, Table.letters(first.column), text), Outcome.NOTED);
        }
    }

    private record Running(int row, int column, String text) {}

    private void note(Sheet.Row row, String column, RowReason reason, Outcome outcome) {
        problems.add(new RowPlace(place.file(), place.tab(), row.number()).problem(column, reason, outcome));
    }

    private void say(String column, RowReason reason, Outcome outcome) {
        problems.add(place.problem(column, reason, outcome));
    }
}
