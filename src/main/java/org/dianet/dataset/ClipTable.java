package org.dianet.dataset;

import java.nio.file.Path;
import java.util.List;

/// A table with one clip a row: `clip,subject,media,onset,apex,offset` and optional `emotion,action_units,fps,dataset`.
public final class ClipTable implements DatasetFormat {
    private static final List<String> REQUIRED = List.of("clip", "subject", "media", "onset", "apex", "offset");

    @Override
    public DatasetKind kind() {
        return DatasetKind.TABLE;
    }

    @Override
    public ClipRows read(Path file, SheetReader sheets) throws DatasetException {
        Table table = DatasetFormat.table(file, sheets, REQUIRED);
        RowReader reader = new RowReader(table);
        List<ClipRow> clips = reader.all(row -> new ClipRow(
                row.number(),
                reader.clip(row),
                reader.subject(row),
                table.text(row, "dataset"),
                new ClipRow.Source.Frames(reader.path(row, "media")),
                reader.rate(row),
                reader.coding(row, "emotion")));
        return new ClipRows(clips, reader.problems());
    }
}
