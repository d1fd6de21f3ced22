package org.dianet.dataset;

import java.util.List;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Table;

/// MMEW: 90 frames a second, `Micro_Expression/<emotion>/S13-07-001/1.jpg`. The macro-expressions next to them
/// have the same names and are not meant.
public record Mmew(LabelColumn labels) implements HeadedFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.MMEW;
    }

    @Override
    public List<Header> headers() {
        return List.of(Header.of("Filename", "OnsetFrame", "ApexFrame", "OffsetFrame", "Estimated Emotion"));
    }

    @Override
    public ClipRows rows(Table table) throws DatasetException {
        refuse(table, "Inducement Code", DatasetKind.SAMM);
        PublishedRows rows = new PublishedRows(
                "mmew",
                90,
                labels,
                table,
                new PublishedRows.Columns(
                        "OnsetFrame", "ApexFrame", "OffsetFrame", "Action Units", "Estimated Emotion", ""));
        return rows.all(row -> {
            String name = rows.clipName(row, "Filename");
            int dash = name.indexOf('-');
            String subject = dash > 0 ? name.substring(0, dash) : rows.number(row, "Subject", 2);
            String emotion = rows.name(row, "Estimated Emotion");
            List<String> tails = List.of("Micro_Expression/" + emotion + "/" + name, emotion + "/" + name, name);
            return rows.row(row, subject, name, tails, Numbering.PERHAPS_OF_RECORDING);
        });
    }
}
