package org.dianet.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.RowReader.Unusable;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;

/// CAS(ME)^3: 30 frames a second. Part A: `part_A/spNO.1/a/color/355.jpg`, or cut to clips `spNo.1_a_355/355.jpg`; one
/// recording holds several expressions, so that a clip is named by subject, file and onset. Part C marks no apex.
public record Casme3(LabelColumn labels) implements DatasetFormat {
    private static final int ROWS_OF_FIRST_VERSION = 921;

    @Override
    public DatasetKind kind() {
        return DatasetKind.CASME3;
    }

    @Override
    public ClipRows read(Path file, SheetReader sheets) throws DatasetException {
        List<Sheet> all = sheets.read(file);
        boolean partC = all.stream()
                .flatMap(sheet -> sheet.rows().stream().limit(1))
                .anyMatch(row -> row.cells().contains("count") && !row.cells().contains("Apex"));
        return partC ? partC(file, sheets) : partA(file, sheets);
    }

    private ClipRows partA(Path file, SheetReader sheets) throws DatasetException {
        Table table = DatasetFormat.table(file, sheets, List.of("Subject", "Filename", "Onset", "Apex", "Offset"));
        Table micro = table.keeping(row ->
                !table.text(row, "Expression type").toLowerCase(Locale.ROOT).startsWith("macro"));
        PublishedRows rows = new PublishedRows(
                "casme3",
                30,
                labels,
                micro,
                new PublishedRows.Columns("Onset", "Apex", "Offset", "AU", "emotion", "Objective class"));
        ClipRows read = rows.all(row -> clip(rows, row, rows.name(row, "Subject"), rows.name(row, "Filename")));
        return micro.rows().size() == ROWS_OF_FIRST_VERSION ? read.with(firstVersion(file)) : read;
    }

    private static RowProblem firstVersion(Path file) {
        return new RowProblem(
                file,
                0,
                "",
                "the sheet has the " + ROWS_OF_FIRST_VERSION
                        + " rows of the list's first version, in which some expressions are labelled wrongly; use version 2"
                        + " with its 860 rows",
                RowProblem.Outcome.KEPT);
    }

    private ClipRows partC(Path file, SheetReader sheets) throws DatasetException {
        Table table = DatasetFormat.table(file, sheets, List.of("sub", "count", "onset", "offset"));
        PublishedRows rows = new PublishedRows(
                "casme3", 30, labels, table, new PublishedRows.Columns("onset", "", "offset", "au", "emotion", ""));
        return rows.all(row -> clip(rows, row, rows.number(row, "sub", 2), rows.number(row, "count", 1)));
    }

    private static ClipRow clip(PublishedRows rows, Sheet.Row row, String subject, String name) throws Unusable {
        String onset = rows.name(row, "Onset").replaceFirst("\\.0+$", "");
        String key = subject + "_" + name + "_" + onset;
        List<String> tails = List.of(subject + "/" + name + "/color", key, subject + "/" + name);
        return rows.row(row, subject, key, tails, Numbering.AS_IN_FILES);
    }
}
