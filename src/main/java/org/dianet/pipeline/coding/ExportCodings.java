package org.dianet.pipeline.coding;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.project.AnnotateClip;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Writes codings for other programs, in whichever format is asked for.
public final class ExportCodings {
    private final AnnotationWriter csv;
    private final Spreadsheets spreadsheets;

    /// Writers of spreadsheets.
    @FunctionalInterface
    public interface Spreadsheets {
        AnnotationWriter called(String sheet);
    }

    /// What can be written.
    public enum Format {
        /// Every coding with frames and milliseconds.
        CSV,
        XLSX,
        /// ELAN: one file, or one file a recording into a folder.
        EAF,
        /// The sheets of the data sets, as CSV if the file's name ends so, else XLSX.
        CASME2,
        SAMM;

        /// The format that a file's name says; empty if it says none.
        public static Optional<Format> of(Path file) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            return List.of(CSV, XLSX, EAF).stream()
                    .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /// What to write of the project; `null` leaves out nothing.
    public record Selection(@Nullable ClipId clip, @Nullable Coder coder) {
        public static final Selection ALL = new Selection(null, null);
    }

    public ExportCodings(AnnotationWriter csv, Spreadsheets spreadsheets) {
        this.csv = csv;
        this.spreadsheets = spreadsheets;
    }

    /// The number of codings written.
    ///
    /// @param folder the project's
    /// @throws StorageException if a file could not be written
    /// @throws IllegalArgumentException if there is no such clip or coder, in a sentence
    public int export(Project project, Path folder, Format format, Selection selection, Path out)
            throws StorageException {
        Project clips = selection.clip() == null
                ? project
                : project.withClips(List.of(AnnotateClip.find(project, selection.clip())));
        @Nullable Coder coder = selection.coder();
        Project alone = coder == null ? clips : CompareCoders.only(clips, coder);
        return switch (format) {
            case CSV -> table(clips, coder, csv, out);
            case XLSX -> table(clips, coder, spreadsheets.called("codings"), out);
            case EAF ->
                new ExportEaf().export(alone, folder, alone.clips(), out).codings();
            case CASME2 -> sheet(alone, DatasetLayout.CASME2, out);
            case SAMM -> sheet(alone, DatasetLayout.SAMM, out);
        };
    }

    /// Which coding counts is said as it is with everybody's codings.
    private static int table(Project clips, @Nullable Coder coder, AnnotationWriter writer, Path out)
            throws StorageException {
        return new ExportAnnotations(writer)
                .export(clips, coding -> coder == null || coding.coder().equals(coder), out);
    }

    private int sheet(Project alone, DatasetLayout layout, Path out) throws StorageException {
        boolean asText = out.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        List<List<String>> rows = layout.rows(alone);
        (asText ? csv : spreadsheets.called(layout.sheet())).write(out, rows);
        return layout.clips(rows);
    }
}
