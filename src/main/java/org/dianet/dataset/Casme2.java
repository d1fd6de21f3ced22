package org.dianet.dataset;

import java.util.List;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Table;

/// CASME II: 200 frames a second, `sub01/EP02_01f/img46.jpg`, or cropped `reg_img46.jpg`.
public record Casme2(LabelColumn labels) implements HeadedFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.CASME2;
    }

    @Override
    public List<Header> headers() {
        return List.of(Header.of("Subject", "Filename", "OnsetFrame", "ApexFrame", "OffsetFrame"));
    }

    @Override
    public ClipRows rows(Table table) throws DatasetException {
        refuse(table, "Inducement Code", DatasetKind.SAMM);
        if (!Signs.names(table, DatasetKind.CASME2)) {
            refuse(table, "Fps", DatasetKind.DFME);
        }
        PublishedRows rows = new PublishedRows(
                "casme2",
                200,
                labels,
                table,
                new PublishedRows.Columns(
                        "OnsetFrame",
                        "ApexFrame",
                        "OffsetFrame",
                        "Action Units",
                        "Estimated Emotion",
                        "Objective Classes"));
        return rows.all(row -> {
            String subject = "sub" + rows.number(row, "Subject", 2);
            String name = rows.clipName(row, "Filename");
            return rows.row(row, subject, subject + "_" + name, List.of(subject + "/" + name), Numbering.AS_IN_FILES);
        });
    }
}
