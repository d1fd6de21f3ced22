package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.dianet.dataset.coding.BorisProject;
import org.dianet.dataset.coding.BorisTable;
import org.dianet.dataset.coding.DatavyuFile;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.SheetReader;
import org.dianet.model.annotation.Coder;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;

/// The files of other annotation programs, read by the program they come from.
public final class CodingFiles {
    private final SheetReader sheets;
    private final BorisProject.TreeReader json;

    /// Programs whose files can be read.
    public enum Format {
        EAF,
        BORIS,
        DATAVYU,
        /// Tables of events after BIDS, one or a folder of them.
        BIDS
    }

    public CodingFiles(SheetReader sheets, BorisProject.TreeReader json) {
        this.sheets = sheets;
        this.json = json;
    }

    /// The program that a file's ending says; a table is BORIS's unless its columns are Datavyu's.
    public Format guess(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".eaf")) {
            return Format.EAF;
        }
        if (name.endsWith(".opf")) {
            return Format.DATAVYU;
        }
        if (BidsTable.is(file)) {
            return Format.BIDS;
        }
        if (whole(file)) {
            return Format.BORIS;
        }
        try {
            new DatavyuFile(sheets).read(file);
            return Format.DATAVYU;
        } catch (DatasetException e) {
            return Format.BORIS; // whose reader says what is wrong if it is not that either
        }
    }

    /// Whether it is a project of BORIS and not one of its tables.
    private static boolean whole(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".boris") || name.endsWith(".boris.gz");
    }

    /// @param coder whose codings these are; `null` only where the file says so itself
    /// @throws IOException if the file cannot be read, in a sentence
    /// @throws IllegalArgumentException if the coder must be named, in a sentence
    public ImportCodings.Proposal propose(Project project, Path file, Format format, @Nullable Coder coder)
            throws IOException {
        ImportCodings importer = new ImportCodings();
        if (format == Format.EAF) {
            return importer.proposeEaf(project, file, coder);
        }
        return switch (format) {
            case BORIS -> {
                RecordingNames names = new RecordingNames(project);
                yield importer.propose(
                        project,
                        file,
                        whole(file) ? new BorisProject(json) : new BorisTable(sheets, names::length),
                        coder);
            }
            case DATAVYU -> importer.propose(project, file, new DatavyuFile(sheets), coder);
            case BIDS -> importer.proposeBids(project, file, json, coder);
            case EAF -> throw new IllegalStateException("read above");
        };
    }
}
