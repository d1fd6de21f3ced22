package org.dianet.dataset;

import java.util.List;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Table;

/// 4DME: 60 frames a second, `gray_micro/<sub_ID>/<fold_name>`. A clip may have two labels at once,
/// `Surprise+Positive`, which are kept as they stand.
public record FourDme(LabelColumn labels) implements HeadedFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.FOURDME;
    }

    @Override
    public List<Header> headers() {
        return List.of(new Header(List.of("sub_ID", "fold_name"), List.of("Onset", "Apex", "Offset", "Emotion")));
    }

    @Override
    public ClipRows rows(Table table) throws DatasetException {
        PublishedRows rows = new PublishedRows(
                "4dme", 60, labels, table, new PublishedRows.Columns("Onset", "Apex", "Offset", "AUs", "Emotion", ""));
        return rows.all(row -> {
            String subject = rows.name(row, "sub_ID");
            String name = rows.clipName(row, "fold_name");
            List<String> tails = List.of("gray_micro/" + subject + "/" + name, subject + "/" + name);
            return rows.row(row, subject, subject + "_" + name, tails, Numbering.AS_IN_FILES);
        });
    }
}
