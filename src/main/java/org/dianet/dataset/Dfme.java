package org.dianet.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;

/// DFME: `sub0003/sub0003_01`, or the clips' folders side by side. Three cameras were used, so that every row says its
/// own frame rate of 200, 300 or 500.
public record Dfme(LabelColumn labels) implements DatasetFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.DFME;
    }

    @Override
    public ClipRows read(Path file, SheetReader sheets) throws DatasetException {
        Table table = DatasetFormat.table(
                file,
                sheets,
                List.of("Subject", "Filename", "OnsetFrame", "ApexFrame", "OffsetFrame", "Emotion", "Fps"));
        PublishedRows rows = new PublishedRows(
                "dfme",
                Optional.empty(),
                labels,
                table,
                new PublishedRows.Columns(
                        "OnsetFrame", "ApexFrame", "OffsetFrame", table.has("AU") ? "AU" : "AUs", "Emotion", ""));
        return rows.all(row -> {
            String subject = rows.name(row, "Subject").replaceFirst("\\.0+$", "");
            String name = rows.name(row, "Filename");
            return rows.row(row, subject, name, List.of(subject + "/" + name, name), Numbering.AS_IN_FILES);
        });
    }
}
