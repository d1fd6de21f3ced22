package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.agreement.CompareCoders;
import org.dianet.pipeline.event.EventList;
import org.dianet.pipeline.event.EventRow;
import org.dianet.pipeline.event.TimeBudget;
import org.dianet.pipeline.quality.ClipQuality;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Writes codings for other programs, in whichever format is asked for.
public final class ExportCodings {
    private final AnnotationWriter csv;
    private final Spreadsheets spreadsheets;
    private final JsonText json;
    private final ImageVideo video;
    private final Measures measures;

    /// What was measured of the clips of a project.
    @FunctionalInterface
    public interface Measures {
        /// @param folder the project's
        Map<ClipId, ClipQuality> of(Path folder, Project project);
    }

    /// Makes a video of a clip's images.
    @FunctionalInterface
    public interface ImageVideo {
        /// @param root the project's folder
        /// @param rate frames a second
        /// @throws IOException if a frame is missing or the file cannot be written, in a sentence
        void write(Path root, Clip clip, double rate, Path out) throws IOException;
    }

    /// Writes maps, lists, strings, numbers, booleans and nulls as JSON that Python reads, not a number among them.
    @FunctionalInterface
    public interface JsonText {
        String of(Map<String, ?> object);
    }

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
        /// ELAN: one file, or one file per recording into a folder.
        EAF,
        /// The same into a folder, with a video next to each file of a recording that is a folder of images.
        EAF_VIDEO,
        /// A project of BORIS.
        BORIS,
        /// A folder with a table of events for each recording, after BIDS.
        BIDS,
        /// The list of events with frames, times, length and kind, XLSX or CSV by the file's name.
        EVENTS,
        /// Frequencies, rates and time budget per subject, XLSX or CSV by the file's name.
        BUDGET,
        /// Subtitles for any player, a file for each recording and coder.
        SRT,
        VTT,
        /// The sheets of the data sets, as CSV if the file's name ends so, otherwise XLSX.
        CASME2,
        SAMM;

        /// How the name of the file may end; none if it is written into a folder.
        public List<String> endings() {
            return switch (this) {
                case CSV -> List.of(".csv");
                case XLSX -> List.of(".xlsx");
                case EAF, EAF_VIDEO, BIDS, SRT, VTT -> List.of();
                case BORIS -> List.of(".boris");
                case EVENTS, BUDGET, CASME2, SAMM -> List.of(".xlsx", ".csv");
            };
        }

        /// Whether it is the table of annotations, whose columns can be chosen.
        public boolean isTable() {
            return this == CSV || this == XLSX;
        }
    }

    /// What to write of the project.
    ///
    /// @param clips `null` for all
    /// @param coders `null` for all
    /// @param columns of a table; other formats have their own
    public record Selection(
            @Nullable Set<ClipId> clips, @Nullable Set<Coder> coders, List<AnnotationColumn> columns) {
        public static final Selection ALL = new Selection(null, null, AnnotationColumn.ALL);

        public Selection {
            clips = clips == null ? null : Set.copyOf(clips);
            coders = coders == null ? null : Set.copyOf(coders);
            columns = List.copyOf(columns);
        }
    }

    /// Without what was measured of clips.
    public ExportCodings(AnnotationWriter csv, Spreadsheets spreadsheets, JsonText json, ImageVideo video) {
        this(csv, spreadsheets, json, video, (_, _) -> Map.of());
    }

    public ExportCodings(
            AnnotationWriter csv, Spreadsheets spreadsheets, JsonText json, ImageVideo video, Measures measures) {
        this.measures = measures;
        this.csv = csv;
        this.json = json;
        this.video = video;
        this.spreadsheets = spreadsheets;
    }

    /// What was written.
    ///
    /// @param withoutVideo recordings that ELAN cannot show, since it plays no folders of images
    /// @param leftOut sentences about what the format cannot hold
    public record Written(List<Path> files, int codings, int withoutVideo, List<String> leftOut) {
        public Written {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// @param folder the project's
    /// @throws StorageException if a file could not be written
    /// @throws IllegalArgumentException if there is no such clip or coder, in a sentence
    public Written write(Project project, Path folder, Format format, Selection selection, Path out)
            throws StorageException {
        if (!format.isTable() && !selection.columns().equals(AnnotationColumn.ALL)) {
            throw new IllegalArgumentException(
                    "Columns can be chosen for csv and xlsx; " + format + " has fixed columns.");
        }
        Project clips = clips(project, selection.clips());
        Project alone = alone(project, selection);
        return switch (format) {
            case CSV -> one(out, table(clips, folder, selection, csv, out));
            case XLSX -> one(out, table(clips, folder, selection, spreadsheets.called("codings"), out));
            case EAF -> new ExportEaf().export(alone, folder, alone.clips(), out);
            case EAF_VIDEO -> new ExportEaf(video).export(alone, folder, alone.clips(), out);
            case SRT, VTT -> new ExportSubtitles(format).export(alone, out);
            case BORIS -> new ExportBoris(json).export(alone, folder, out);
            case BIDS -> new ExportBids(json).export(alone, folder, out);
            case EVENTS -> one(out, events(clips, selection, out));
            case BUDGET -> one(out, budget(clips, selection, out));
            case CASME2 -> one(out, sheet(alone, DatasetLayout.CASME2, out));
            case SAMM -> one(out, sheet(alone, DatasetLayout.SAMM, out));
        };
    }

    private static Written one(Path file, int codings) {
        return new Written(List.of(file), codings, 0, List.of());
    }

    /// The project with these clips alone, in its own order.
    private static Project clips(Project project, @Nullable Set<ClipId> wanted) {
        if (wanted == null) {
            return project;
        }
        wanted.forEach(id -> CodingRules.find(project, id));
        return project.withClips(project.clips().stream()
                .filter(clip -> wanted.contains(clip.id()))
                .toList());
    }

    /// The chosen clips with the chosen coders' codings alone.
    private static Project alone(Project project, Selection selection) {
        @Nullable Set<Coder> coders = selection.coders();
        if (coders == null) {
            return clips(project, selection.clips());
        }
        Project alone = clips(CompareCoders.only(project, coders), selection.clips());
        if (alone.clips().stream().allMatch(clip -> clip.codings().isEmpty())) {
            throw new IllegalArgumentException("None of the clips named is coded by "
                    + coders.stream().map(Coder::name).sorted().collect(Collectors.joining(" or ")) + ".");
        }
        return alone;
    }

    /// The coding that counts is marked as in an export of all codings.
    private int table(Project clips, Path folder, Selection selection, AnnotationWriter writer, Path out)
            throws StorageException {
        @Nullable Set<Coder> coders = selection.coders();
        return new ExportAnnotations(writer)
                .export(
                        clips,
                        coding -> coders == null || coders.contains(coding.coder()),
                        selection.columns(),
                        measures.of(folder, clips),
                        out);
    }

    private int events(Project clips, Selection selection, Path out) throws StorageException {
        List<EventRow> rows = events(clips, selection);
        EventList.write(rows, writer(out, "events"), out);
        return rows.size();
    }

    private static List<EventRow> events(Project clips, Selection selection) {
        @Nullable Set<Coder> coders = selection.coders();
        return EventList.of(clips, coder -> coders == null || coders.contains(coder));
    }

    /// Of one coder's events all count; of several coders' the codings that count.
    private int budget(Project clips, Selection selection, Path out) throws StorageException {
        @Nullable Set<Coder> coders = selection.coders();
        boolean one = coders != null && coders.size() == 1;
        List<EventRow> rows = events(clips, selection).stream()
                .filter(row -> one || row.counts())
                .toList();
        TimeBudget.write(TimeBudget.of(clips, rows, TimeBudget.groupings(clips)), writer(out, "time budget"), out);
        return rows.size();
    }

    private AnnotationWriter writer(Path out, String sheet) {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? csv : spreadsheets.called(sheet);
    }

    private int sheet(Project alone, DatasetLayout layout, Path out) throws StorageException {
        List<List<String>> rows = layout.rows(alone);
        writer(out, layout.sheet()).write(out, rows);
        return layout.clips(rows);
    }
}
