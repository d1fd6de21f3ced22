package org.dianet.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Table;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.project.Tier;

/// A table with one clip a row: `clip,subject,media,onset,apex,offset` and optional `emotion,action_units,fps,dataset`.
/// Without any of the three marks its clips are imported to be coded.
public final class ClipTable implements HeadedFormat {
    private static final List<String> MARKS = List.of("onset", "apex", "offset");

    private static final Header HEADER =
            new Header(List.of("clip", "media"), List.of("subject", "onset", "apex", "offset"));

    private static final Header TO_CODE = new Header(List.of("clip", "media"), List.of("subject"));

    @Override
    public DatasetKind kind() {
        return DatasetKind.TABLE;
    }

    @Override
    public List<Header> headers() {
        return List.of(HEADER, TO_CODE);
    }

    @Override
    public ClipRows rows(Table table) throws DatasetException {
        refusePartOfTheMarks(table);
        refuseTwoColumnsOfATier(table);
        RowReader reader = new RowReader(table);
        List<ClipRow> clips = reader.unique(reader.all(row -> new ClipRow(
                reader.place(row),
                reader.clip(row),
                reader.subject(row),
                table.text(row, "dataset"),
                new ClipRow.Source.Frames(reader.path(row, "media")),
                reader.rate(row),
                reader.coding(row, "emotion").with(new TierValues(table.begun(row, TierValues.COLUMN))))));
        return new ClipRows(clips, reader.problems(), table.has("emotion") ? table.heading("emotion") : "");
    }

    /// Who has some of the marks has them all: a column that is missing then is a mistake, not a table to be coded.
    private static void refusePartOfTheMarks(Table table) throws DatasetException {
        List<String> missing = MARKS.stream().filter(mark -> !table.has(mark)).toList();
        if (!missing.isEmpty() && missing.size() < MARKS.size()) {
            throw new DatasetException(
                    table.file() + " has some of the columns onset, apex and offset and not all; missing: "
                            + String.join(", ", missing) + ".");
        }
    }

    private static void refuseTwoColumnsOfATier(Table table) throws DatasetException {
        Map<String, Integer> seen = new HashMap<>();
        for (Map.Entry<Integer, String> each : table.headed(TierValues.COLUMN).entrySet()) {
            Integer first = seen.putIfAbsent(Tier.plainName(each.getValue()), each.getKey());
            if (first != null) {
                throw new DatasetException(table.file() + " has two columns for one tier, " + column(table, first)
                        + " and " + column(table, each.getKey()) + "; rename or remove one of them.");
            }
        }
    }

    private static String column(Table table, int place) {
        return Table.letters(place) + " (" + table.header().cell(place) + ")";
    }
}
