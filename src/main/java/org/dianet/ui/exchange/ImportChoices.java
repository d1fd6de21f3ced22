package org.dianet.ui.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.dianet.dataset.Candidate;
import org.dianet.dataset.DatasetKind;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.CellValue;
import org.dianet.model.clip.FrameRate;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.ui.common.control.TypedPath;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// What an import reads, as the user sees and changes it: data set, sheet, pictures, frame rate.
public final class ImportChoices {
    private static final String BETWEEN = "; ";
    private final ObjectProperty<@Nullable DatasetKind> kind = new SimpleObjectProperty<@Nullable DatasetKind>();
    private final StringProperty sheet = new SimpleStringProperty("");
    private final StringProperty media = new SimpleStringProperty("");
    private final StringProperty rate = new SimpleStringProperty("");
    private final Runnable changed;
    private boolean filling = true;

    /// @param changed called after every change, one of several fields counting once
    ImportChoices(Runnable changed) {
        this.changed = changed;
        kind.subscribe(_ -> changed());
        sheet.subscribe(_ -> changed());
        media.subscribe(_ -> changed());
        rate.subscribe(_ -> changed());
        filling = false;
    }

    private void changed() {
        if (!filling) {
            changed.run();
        }
    }

    /// Takes over a candidate, or nothing, as one change.
    void fill(@Nullable Candidate candidate) {
        filling = true;
        kind.set(candidate == null ? null : candidate.kind());
        sheet.set(
                candidate == null || !candidate.hasSheet()
                        ? ""
                        : candidate.sheets().stream().map(Path::toString).collect(Collectors.joining(BETWEEN)));
        media.set(candidate == null ? "" : candidate.media().toString());
        filling = false;
        changed.run();
    }

    /// Why nothing can be read yet; empty if it can.
    String obstacle() {
        DatasetKind of = kind.get();
        if (of == null) {
            return Messages.text("import.no-kind");
        }
        if (TypedPath.of(media.get()).isEmpty()) {
            return Messages.text("import.no-media");
        }
        if (sheets().isEmpty() && !(of.readsFolders() && sheet.get().isBlank())) {
            return Messages.text("import.no-sheet");
        }
        try {
            frameRate();
        } catch (IllegalArgumentException e) {
            return Messages.text("import.no-rate", rate.get().strip());
        }
        return "";
    }

    /// @throws IllegalStateException while there is an obstacle
    ImportDataset.Order order(LabelColumn labels) {
        DatasetKind of = kind.get();
        if (of == null || !obstacle().isEmpty()) {
            throw new IllegalStateException(obstacle());
        }
        Path pictures = TypedPath.of(media.get()).orElseThrow();
        List<Path> tables = sheets();
        return new ImportDataset.Order(
                of.format(labels),
                tables.isEmpty() ? List.of(pictures) : tables,
                pictures,
                pictures,
                frameRate(),
                null,
                ImportDataset.Fixes.PROPOSE,
                ImportDataset.Absent.KEEP);
    }

    /// The tables that are written in the field: one, or several of one data set with semicolons between them.
    private List<Path> sheets() {
        Optional<Path> one = TypedPath.of(sheet.get());
        if (one.isPresent() && (!sheet.get().contains(BETWEEN) || Files.exists(one.get()))) {
            return List.of(one.get());
        }
        List<Path> all = new ArrayList<>();
        for (String part : sheet.get().split(BETWEEN)) {
            TypedPath.of(part).ifPresent(all::add);
        }
        return all;
    }

    private @Nullable FrameRate frameRate() {
        return rate.get().isBlank()
                ? null
                : new FrameRate(CellValue.rate(rate.get()).orElse(Double.NaN));
    }

    public ObjectProperty<@Nullable DatasetKind> kind() {
        return kind;
    }

    /// The table, or several with semicolons between them; blank where the folders say all.
    public StringProperty sheet() {
        return sheet;
    }

    /// Folder that the sheet's paths start from.
    public StringProperty media() {
        return media;
    }

    /// Frames a second of image folders that the sheet says none of; may be blank.
    public StringProperty rate() {
        return rate;
    }
}
