package org.dianet.dataset;

import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;

/// MMEW: 90 frames a second, `Micro_Expression/<emotion>/S13-07-001/1.jpg`. The macro-expressions beside them have the
/// same names and are not meant.
public record Mmew(LabelColumn labels) implements DatasetFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.MMEW;
    }

    @Override
    public ClipRows read(Path file, SheetReader sheets) throws DatasetException {
        Table table = DatasetFormat.table(
                file, sheets, List.of("Filename", "OnsetFrame", "ApexFrame", "OffsetFrame", "Estimated Emotion"));
        DatasetFormat.refuse(table, "Inducement Code", DatasetKind.SAMM, kind());
        PublishedRows rows = new PublishedRows(
                "mmew",
                90,
                labels,
                table,
                new PublishedRows.Columns(
                        "OnsetFrame", "ApexFrame", "OffsetFrame", "Action Units", "Estimated Emotion", ""));
        return rows.all(row -> {
            String name = rows.name(row, "Filename");
            int dash = name.indexOf('-');
            String subject = dash > 0 ? name.substring(0, dash) : rows.number(row, "Subject", 2);
            String emotion = rows.name(row, "Estimated Emotion");
            List<String> tails = List.of("Micro_Expression/" + emotion + "/" + name, emotion + "/" + name, name);
            return rows.row(row, subject, name, tails, Numbering.PERHAPS_OF_RECORDING);
        });
    }
}
