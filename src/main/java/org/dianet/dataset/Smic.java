package org.dianet.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.dataset.RowReader.Unusable;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.MediaTree;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.SheetReader;
import org.dianet.dataset.table.Table;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.FolderReason;
import org.dianet.model.row.SheetReason;

/// SMIC: `HS/s1/micro/negative/s1_ne_01/image559740.bmp`. The published sheets mark no apex and no action units,
/// and the label is part of the clip's name; what a laboratory added is read. The clips that were cut at the expression
/// need no sheet. The sheet of the longer recordings
/// holds up to three expressions a row; text beneath the rows is not read.
///
/// @param camera HS, or one of the slower two that filmed the same people
public record Smic(Camera camera) implements HeadedFormat {
    static final Pattern NAME = Pattern.compile("(s\\d+)_(ne|po|sur)_\\w+", Pattern.CASE_INSENSITIVE);
    /// A label as some write it for a program: `0`, `1`, `2`.
    private static final Pattern CODE = Pattern.compile("\\d+([.,]0+)?");
    private static final Map<String, String> EMOTIONS = Map.of("ne", "negative", "po", "positive", "sur", "surprise");

    /// Which camera filmed a clip.
    public enum Camera {
        HS("smic", 100),
        VIS("smic_vis", 25),
        NIR("smic_nir", 25);

        private final String dataset;
        private final double fps;

        Camera(String dataset, double fps) {
            this.dataset = dataset;
            this.fps = fps;
        }
    }

    /// @throws IllegalArgumentException if the data set is another
    static Camera camera(DatasetKind kind) {
        return Arrays.stream(Camera.values())
                .filter(camera -> new Smic(camera).kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " has no cameras of SMIC"));
    }

    @Override
    public DatasetKind kind() {
        return switch (camera) {
            case HS -> DatasetKind.SMIC;
            case VIS -> DatasetKind.SMIC_VIS;
            case NIR -> DatasetKind.SMIC_NIR;
        };
    }

    @Override
    public ClipRows read(Path file, SheetReader sheets) throws DatasetException {
        if (Files.isDirectory(file)) {
            return folders(file);
        }
        return HeadedFormat.super.read(file, sheets);
    }

    @Override
    public List<Header> headers() {
        return List.of(Header.of("Filename", "OnsetF", "OffsetF"));
    }

    @Override
    public ClipRows rows(Table table) {
        List<ClipRow> clips = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        for (String place : List.of("", "2", "3")) {
            String onset = "Onset" + place + "F";
            PublishedRows rows = new PublishedRows(
                    camera.dataset,
                    camera.fps,
                    LabelColumn.EMOTION,
                    table.keeping(
                            row -> place.isEmpty() || !table.text(row, onset).isEmpty()),
                    new PublishedRows.Columns(
                            onset, "Apex" + place + "F", "Offset" + place + "F", "Action Units", "Emotion", ""));
            ClipRows read = rows.all(row -> clip(rows, row, place));
            clips.addAll(read.clips());
            problems.addAll(read.problems());
        }
        long codes = table.rows().stream()
                .filter(row -> CODE.matcher(table.text(row, "Emotion")).matches())
                .count();
        if (codes > 0) {
            problems.add(RowPlace.whole(table.file())
                    .problem(
                            table.heading("Emotion"),
                            new SheetReason.NumericLabels((int) codes, table.heading("Emotion")),
                            RowProblem.Outcome.REPAIRED));
        }
        clips.sort(Comparator.comparingInt(ClipRow::row));
        return new ClipRows(
                clips, problems, table.has("Emotion") ? table.heading("Emotion") : table.heading("Filename"));
    }

    private ClipRow clip(PublishedRows rows, Sheet.Row row, String place) throws Unusable {
        String name = rows.clipName(row, "Filename");
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new Unusable("Filename", new CellReason.NotASmicName(name));
        }
        String emotion = emotion(parts);
        Coding coding = rows.coding(row);
        boolean code =
                coding.emotion() != null && CODE.matcher(coding.emotion()).matches();
        String said = coding.emotion() == null || code ? emotion : coding.emotion();
        if (!said.equalsIgnoreCase(emotion)) {
            rows.reader().note(row, "Emotion", new CellReason.OtherLabel(said, emotion), RowProblem.Outcome.KEPT);
        }
        String subject = subject(parts);
        ClipRow read = rows.row(
                row,
                subject,
                place.isEmpty() ? name : name + "_" + place,
                places(subject, emotion, name),
                Numbering.AS_IN_FILES,
                coding.withEmotion(said));
        return new ClipRow(
                read.place(),
                read.id(),
                new SubjectId("smic/" + subject),
                read.dataset(),
                read.source(),
                read.rate(),
                read.coding());
    }

    /// Cut clips, then long recordings, of this camera rather than of another.
    private List<String> places(String subject, String emotion, String name) {
        String padded = subject.length() == 2 ? "s0" + subject.substring(1) : subject;
        String longs = "SMIC-" + camera + "-E/";
        return List.of(
                camera + "/" + subject + "/micro/" + emotion + "/" + name,
                longs + padded + "/" + name,
                longs + subject + "/" + name,
                camera + "_long/" + padded + "/" + name,
                camera + "_long/" + subject + "/" + name,
                name);
    }

    private static String subject(Matcher parts) {
        return parts.group(1).toLowerCase(Locale.ROOT).replaceFirst("s0+", "s");
    }

    private static String emotion(Matcher parts) {
        return EMOTIONS.getOrDefault(parts.group(2).toLowerCase(Locale.ROOT), "");
    }

    /// The clips of this camera by their folders. The three cameras filmed the same people, whose names are therefore
    /// one.
    private ClipRows folders(Path media) throws DatasetException {
        SmicLayout layout = SmicLayout.of(MediaTree.of(media.toAbsolutePath().normalize()));
        List<SmicLayout.Root> roots = layout.roots(camera);
        if (roots.isEmpty()) {
            throw new DatasetException("There is no folder such as " + camera + "/s1/micro/negative/s1_ne_01 in "
                    + media + "; name the annotation sheet if there is one.");
        }
        if (roots.size() > 1) {
            throw new DatasetException("Two folders may hold the clips of SMIC-" + camera + ": "
                    + roots.get(0).folder() + " and " + roots.get(1).folder() + ". Name the one to use with --media.");
        }
        SmicLayout.Root root = roots.getFirst();
        List<ClipRow> clips = root.clips().entrySet().stream()
                .map(clip -> row(media, clip.getKey(), clip.getValue()))
                .toList();
        List<RowProblem> problems = root.named()
                ? List.of()
                : List.of(new RowProblem(media, 0, "media", new FolderReason.NoCamera(), RowProblem.Outcome.REPAIRED));
        return new ClipRows(clips, problems, "the clips' folders");
    }

    private ClipRow row(Path media, String name, Path folder) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalStateException(name + " was used as the clip's name");
        }
        String tail =
                media.toAbsolutePath().normalize().relativize(folder).toString().replace('\\', '/');
        return new ClipRow(
                RowPlace.whole(media),
                new ClipId(camera.dataset + "_" + name),
                new SubjectId("smic/" + subject(parts)),
                camera.dataset,
                new ClipRow.Source.Search(List.of(tail), Numbering.FIRST_TO_LAST),
                Optional.of(new FrameRate(camera.fps)),
                Coding.empty(Coder.DATASET).withEmotion(emotion(parts)));
    }
}
