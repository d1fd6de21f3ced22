package org.dianet.dataset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.RowReader.Unusable;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.CellValue;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;
import org.dianet.model.row.SheetReason;

/// CAS(ME)^3: 30 frames a second. Part A: `part_A/spNO.1/a/color/355.jpg`, or cut to clips `spNo.1_a_355/355.jpg`; one
/// recording holds several expressions, so that a clip is named by subject, file and onset. Part C marks no apex.
public record Casme3(LabelColumn labels) implements HeadedFormat {
    private static final int ROWS_OF_FIRST_VERSION = 921;
    private static final Header PART_C = new Header(List.of("sub", "count"), List.of("onset", "offset"));

    @Override
    public DatasetKind kind() {
        return DatasetKind.CASME3;
    }

    @Override
    public List<Header> headers() {
        return List.of(Header.of("Subject", "Filename", "Onset", "Apex", "Offset"), PART_C);
    }

    @Override
    public ClipRows rows(Table table) throws DatasetException {
        refuse(table, "Inducement Code", DatasetKind.SAMM);
        return table.hasExactly("count") && !table.has("Apex") ? partC(table) : partA(table);
    }

    private ClipRows partA(Table table) {
        PublishedRows rows = new PublishedRows(
                "casme3",
                30,
                labels,
                table,
                new PublishedRows.Columns("Onset", "Apex", "Offset", "AU", "emotion", "Objective class"));
        ClipRows read = rows.micro(
                "Expression type",
                row -> clip(rows, row, rows.name(row, "Subject"), rows.clipName(row, "Filename"), Set.of()));
        boolean first = read.clips().size() == ROWS_OF_FIRST_VERSION;
        return first
                ? read.with(new RowPlace(table.file(), "", 0)
                        .problem("", new SheetReason.FirstVersion(ROWS_OF_FIRST_VERSION), RowProblem.Outcome.KEPT))
                : read;
    }

    private ClipRows partC(Table table) {
        PublishedRows rows = new PublishedRows(
                "casme3", 30, labels, table, new PublishedRows.Columns("onset", "", "offset", "au", "emotion", ""));
        return rows.all(row -> {
            String subject = rows.number(row, "sub", 2);
            String count = rows.number(row, "count", 1);
            return clip(rows, row, subject, count, Set.of(rows.number(row, "sub", 1) + "/" + count + "/color"));
        });
    }

    /// @param more further places of the recording
    private static ClipRow clip(PublishedRows rows, Sheet.Row row, String subject, String name, Set<String> more)
            throws Unusable {
        String said = rows.name(row, "Onset");
        String onset = CellValue.frame(said).map(String::valueOf).orElse(said);
        String key = subject + "_" + name + "_" + onset;
        Set<String> tails = new LinkedHashSet<>(List.of(subject + "/" + name + "/color"));
        tails.addAll(more);
        tails.add(key);
        tails.add(padded(subject, name, onset));
        tails.add(subject + "/" + name);
        return rows.row(row, subject, key, List.copyOf(tails), Numbering.AS_IN_FILES);
    }

    /// As some copies of the clips are named: `spNO.001_a_0355`.
    private static String padded(String subject, String name, String onset) {
        int digits = subject.length() - subject.replaceFirst("\\d+$", "").length();
        String number = subject.substring(subject.length() - digits);
        return subject.substring(0, subject.length() - digits) + "0".repeat(Math.max(0, 3 - digits)) + number + "_"
                + name + "_" + "0".repeat(Math.max(0, 4 - onset.length())) + onset;
    }
}
