package org.dianet.dataset;

import java.util.List;
import java.util.Optional;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.CellValue;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Table;

/// DFME: `sub0003/sub0003_01`, or the clips' folders side by side. Three cameras were used, so that every row says its
/// own frame rate of 200, 300 or 500.
public record Dfme(LabelColumn labels) implements HeadedFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.DFME;
    }

    @Override
    public List<Header> headers() {
        return List.of(Header.of("Subject", "Filename", "OnsetFrame", "ApexFrame", "OffsetFrame", "Emotion", "Fps"));
    }

    @Override
    public ClipRows rows(Table table) throws DatasetException {
        PublishedRows rows = new PublishedRows(
                "dfme",
                Optional.empty(),
                labels,
                table,
                new PublishedRows.Columns("OnsetFrame", "ApexFrame", "OffsetFrame", "AU", "Emotion", ""));
        return rows.all(row -> {
            String subject = CellValue.withoutDecimals(rows.name(row, "Subject"));
            String name = rows.clipName(row, "Filename");
            return rows.row(row, subject, name, List.of(subject + "/" + name, name), Numbering.AS_IN_FILES);
        });
    }
}
