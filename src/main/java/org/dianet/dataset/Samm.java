package org.dianet.dataset;

import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;

/// SAMM: 200 frames a second, `006/006_1_2/006_05562.jpg`. The sheet's header stands beneath a banner of thirteen rows,
/// or on top in copies that were saved again; its durations are formulas and are not read.
public record Samm(LabelColumn labels) implements DatasetFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.SAMM;
    }

    @Override
    public ClipRows read(Path file, SheetReader sheets) throws DatasetException {
        Table table = DatasetFormat.table(
                file, sheets, List.of("Subject", "Filename", "Onset Frame", "Apex Frame", "Offset Frame"));
        DatasetFormat.refuse(table, "Fps", DatasetKind.DFME, kind());
        PublishedRows rows = new PublishedRows(
                "samm",
                200,
                labels,
                table,
                new PublishedRows.Columns(
                        "Onset Frame",
                        "Apex Frame",
                        "Offset Frame",
                        "Action Units",
                        "Estimated Emotion",
                        "Objective Classes"));
        return rows.all(row -> {
            String subject = rows.number(row, "Subject", 3);
            String name = rows.name(row, "Filename");
            return rows.row(row, subject, name, List.of(subject + "/" + name), Numbering.AS_IN_FILES);
        });
    }
}
