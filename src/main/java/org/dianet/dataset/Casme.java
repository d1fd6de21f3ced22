package org.dianet.dataset;

import java.util.List;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Table;

/// CASME, the first: 60 frames a second, `sub01/EP01_5/EP01_5-12.jpg`, or cropped with `reg_` before it. Section B pads
/// its frame numbers with zeros, section A does not. A recording may hold several expressions, each a row. The second
/// apex, where the coders saw two, is not read.
public record Casme(LabelColumn labels) implements HeadedFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.CASME;
    }

    @Override
    public List<Header> headers() {
        return List.of(Header.of("Subject", "Filename", "OnsetF", "ApexF1", "OffsetF"));
    }

    @Override
    public ClipRows rows(Table table) throws DatasetException {
        PublishedRows rows = new PublishedRows(
                "casme",
                60,
                labels,
                table,
                new PublishedRows.Columns("OnsetF", "ApexF1", "OffsetF", "AU", "Emotion", "Objective Classes"));
        return rows.all(row -> {
            String subject = "sub" + rows.number(row, "Subject", 2);
            String name = rows.clipName(row, "Filename");
            return rows.row(row, subject, subject + "_" + name, List.of(subject + "/" + name), Numbering.AS_IN_FILES);
        });
    }
}
