package org.dianet.dataset;

import java.util.List;
import java.util.Optional;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;

/// A table of ready-made motion images: `clip,subject,label` and either `image` or `onset_image,offset_image`; optional
/// `dataset`.
public final class ImageManifest implements HeadedFormat {
    @Override
    public DatasetKind kind() {
        return DatasetKind.IMAGES;
    }

    @Override
    public List<Header> headers() {
        return List.of(Header.of("clip", "subject", "label"));
    }

    @Override
    public ClipRows rows(Table table) throws DatasetException {
        if (table.has("image") == (table.has("onset_image") && table.has("offset_image"))) {
            throw new DatasetException(
                    table.file() + " must have either the column image or the columns onset_image and offset_image.");
        }
        RowReader reader = new RowReader(table);
        List<ClipRow> clips = reader.unique(reader.all(row -> new ClipRow(
                reader.place(row),
                reader.clip(row),
                reader.subject(row),
                table.text(row, "dataset"),
                source(table, reader, row),
                Optional.empty(),
                reader.coding(row, "label"))));
        return new ClipRows(clips, reader.problems(), table.heading("label"));
    }

    private static ClipRow.Source source(Table table, RowReader reader, Sheet.Row row) throws RowReader.Unusable {
        return table.has("image")
                ? new ClipRow.Source.Image(reader.path(row, "image"))
                : new ClipRow.Source.ImagePair(reader.path(row, "onset_image"), reader.path(row, "offset_image"));
    }
}
