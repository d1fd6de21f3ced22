package org.dianet.ui.exchange;

import org.dianet.dataset.ClipTable;
import org.dianet.dataset.DatasetFormat;
import org.dianet.dataset.ImageManifest;
import org.dianet.ui.common.Messages;

/// The sheets that people write themselves.
public enum SheetKind {
    /// One row a clip: subject, media, marks, emotion.
    TABLE,
    /// One row a ready-made motion image.
    IMAGES;

    public DatasetFormat format() {
        return switch (this) {
            case TABLE -> new ClipTable();
            case IMAGES -> new ImageManifest();
        };
    }

    @Override
    public String toString() {
        return Messages.text("import.kind." + name());
    }
}
