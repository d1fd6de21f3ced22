package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.model.annotation.CellText;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Project;
import org.dianet.model.project.Vocabulary;
import org.dianet.storage.AppVersion;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// Writes a folder as the Brain Imaging Data Structure has it: for each recording a table of its events with a file
/// that describes the columns, and for the whole who took part and what made it. A row is a coding, or a stretch that
/// is left out.
final class ExportBids {
    static final String EVENTS = "_events.tsv";
    static final String RECORDING = "Recording";
    static final String MEDIA = "Media";
    private static final String VERSION = "1.10.0";
    private final ExportCodings.JsonText json;
    private List<String> tiers = List.of();
    private int codings;

    ExportBids(ExportCodings.JsonText json) {
        this.json = json;
    }

    ExportCodings.Written export(Project project, Path folder, Path out) throws StorageException {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder " + out + ": " + AtomicFile.reason(e) + ".", e);
        }
        tiers = TierColumns.names(project, project.clips());
        List<Path> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> subjects = new LinkedHashSet<>();
        for (List<Clip> recording : RecordingGroups.of(project.clips())) {
            List<List<String>> rows = rows(recording);
            if (rows.isEmpty()) {
                continue;
            }
            Clip first = recording.getFirst();
            subjects.add(first.subject().value());
            String name = FileNames.unused(first.id().value(), names);
            files.add(write(out.resolve(name + EVENTS), table(rows)));
            Path place = out.resolve(name + EVENTS.replace(".tsv", ".json"));
            files.add(write(place, json.of(sidecar(project, first, new WrittenPlaces(folder, place)))));
        }
        files.add(write(out.resolve("dataset_description.json"), json.of(description(project))));
        files.add(write(out.resolve("participants.tsv"), participants(subjects)));
        return new ExportCodings.Written(files, codings, 0, List.of());
    }

    private static Path write(Path file, String text) throws StorageException {
        new AtomicFile().write(file, text);
        return file;
    }

    private String table(List<List<String>> rows) {
        List<String> headings =
                new ArrayList<>(BidsColumn.ALL.stream().map(BidsColumn::heading).toList());
        tiers.forEach(tier -> headings.add(TierValues.COLUMN + tier));
        StringBuilder text = new StringBuilder(String.join("\t", headings));
        rows.forEach(row -> text.append('\n').append(String.join("\t", row)));
        return text.append('\n').toString();
    }

    private List<List<String>> rows(List<Clip> recording) {
        List<List<String>> rows = new ArrayList<>();
        Set<Exclusion> excluded = new LinkedHashSet<>();
        for (Clip clip : recording) {
            excluded.addAll(clip.excluded().stretches());
            for (Coding coding : clip.codings()) {
                rows.add(row(coding(clip, coding), coding.tiers()));
                codings++;
            }
        }
        excluded.forEach(stretch -> rows.add(row(excluded(recording.getFirst(), stretch), TierValues.NONE)));
        return rows;
    }

    private List<String> row(Map<BidsColumn, String> values, TierValues said) {
        return Stream.concat(
                        BidsColumn.ALL.stream().map(column -> values.getOrDefault(column, "")),
                        tiers.stream().map(said::of))
                .map(text -> CellText.guarded(BidsColumn.cell(text)))
                .toList();
    }

    private static Map<BidsColumn, String> coding(Clip clip, Coding coding) {
        Map<BidsColumn, String> values = new EnumMap<>(BidsColumn.class);
        Optional<FrameIndex> onset = place(clip, coding, MarkKind.ONSET);
        Optional<FrameIndex> offset = place(clip, coding, MarkKind.OFFSET);
        Optional<FrameIndex> start =
                onset.or(() -> place(clip, coding, MarkKind.APEX)).or(() -> offset);
        ClipTimes.of(clip).ifPresent(times -> {
            start.ifPresent(at -> values.put(BidsColumn.ONSET, seconds(times.startOf(at))));
            if (onset.isPresent() && offset.isPresent() && onset.get().compareTo(offset.get()) <= 0) {
                values.put(BidsColumn.DURATION, seconds(times.between(onset.get(), offset.get())));
            }
        });
        values.put(BidsColumn.TRIAL_TYPE, Optional.ofNullable(coding.emotion()).orElse(""));
        values.put(BidsColumn.ONSET_FRAME, number(coding, MarkKind.ONSET));
        values.put(BidsColumn.APEX_FRAME, number(coding, MarkKind.APEX));
        values.put(BidsColumn.OFFSET_FRAME, number(coding, MarkKind.OFFSET));
        values.put(BidsColumn.ACTION_UNITS, coding.actionUnits().notation());
        values.put(BidsColumn.CODER, coding.coder().name());
        values.put(BidsColumn.NOTE, coding.note());
        values.put(BidsColumn.CLIP, clip.id().value());
        values.put(BidsColumn.DISPUTED, coding.disputed() ? "yes" : "no");
        Confidence sure = coding.confidence();
        values.put(BidsColumn.CONFIDENCE, sure.onset() + " " + sure.apex() + " " + sure.offset());
        values.put(BidsColumn.EXPOSURE, coding.origin().exposure().toString());
        values.put(BidsColumn.CHANGED, coding.changed().toString());
        return values;
    }

    private static Map<BidsColumn, String> excluded(Clip clip, Exclusion stretch) {
        Map<BidsColumn, String> values = new EnumMap<>(BidsColumn.class);
        Optional<FrameIndex> first = clip.frames().indexOf(stretch.first());
        Optional<FrameIndex> last = clip.frames().indexOf(stretch.last());
        ClipTimes.of(clip).ifPresent(times -> {
            first.ifPresent(at -> values.put(BidsColumn.ONSET, seconds(times.startOf(at))));
            if (first.isPresent() && last.isPresent()) {
                values.put(BidsColumn.DURATION, seconds(times.endOf(last.get()) - times.startOf(first.get())));
            }
        });
        values.put(BidsColumn.TRIAL_TYPE, EafTiers.EXCLUDED);
        values.put(BidsColumn.ONSET_FRAME, stretch.first().toString());
        values.put(BidsColumn.OFFSET_FRAME, stretch.last().toString());
        values.put(BidsColumn.CODER, stretch.by().name());
        values.put(BidsColumn.EXCLUDED, stretch.reason());
        values.put(BidsColumn.CLIP, clip.id().value());
        values.put(BidsColumn.CHANGED, stretch.at().toString());
        return values;
    }

    private static Optional<FrameIndex> place(Clip clip, Coding coding, MarkKind kind) {
        return coding.marks().get(kind).flatMap(clip.frames()::indexOf);
    }

    private static String number(Coding coding, MarkKind kind) {
        return coding.marks().get(kind).map(FrameNumber::toString).orElse("");
    }

    /// To the microsecond.
    private static String seconds(double millis) {
        String text = String.format(Locale.ROOT, "%.6f", millis / 1000).replaceFirst("0+$", "");
        return text.endsWith(".") ? text + "0" : text;
    }

    private Map<String, Object> sidecar(Project project, Clip clip, WrittenPlaces places) {
        Map<String, Object> sidecar = new LinkedHashMap<>();
        for (BidsColumn column : BidsColumn.ALL) {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("Description", column.description());
            if (!column.unit().isEmpty()) {
                described.put("Units", column.unit());
            }
            sidecar.put(column.heading(), described);
        }
        tiers.forEach(name -> sidecar.put(TierValues.COLUMN + name, described(project.vocabulary(), name)));
        Map<String, Object> recording = new LinkedHashMap<>();
        recording.put(MEDIA, places.written(clip.media()));
        recording.put("Subject", clip.subject().value());
        recording.put("FrameRate", clip.rate().map(FrameRate::perSecond).orElse(null));
        recording.put(
                "EvenFrames",
                clip.times().map(FrameTimes::stamped).map(stamped -> !stamped).orElse(null));
        recording.put("FrameCount", clip.frames().count());
        if (clip.frames().count() > 0) {
            recording.put("FirstFrame", clip.frames().runs().getFirst().first());
            recording.put("LastFrame", clip.frames().runs().getLast().last());
        }
        sidecar.put(RECORDING, recording);
        sidecar.put(
                "Text",
                "In all columns n/a means that nothing was said. In texts, \\t, \\n, \\r and \\\\ stand for a tab, a line"
                        + " end, a carriage return and a backslash; an apostrophe before =, +, - or @ is not part of"
                        + " the text.");
        return sidecar;
    }

    /// A column of a tier of the project's own, with the levels of a list.
    private static Map<String, Object> described(Vocabulary vocabulary, String name) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("Description", "What the coder said on the tier " + name);
        vocabulary.tier(name).filter(tier -> !tier.values().isEmpty()).ifPresent(tier -> {
            Map<String, Object> levels = new LinkedHashMap<>();
            tier.values().forEach(value -> levels.put(value, value));
            described.put("Levels", levels);
        });
        return described;
    }

    private static Map<String, Object> description(Project project) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("Name", project.name());
        description.put("BIDSVersion", VERSION);
        description.put("DatasetType", "derivative");
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("Name", "DIANet Workbench");
        made.put("Version", AppVersion.text());
        description.put("GeneratedBy", List.of(made));
        return description;
    }

    private static String participants(Set<String> subjects) {
        StringBuilder text = new StringBuilder("participant_id\tsubject");
        Set<String> labels = new HashSet<>();
        for (String subject : subjects) {
            String plain = subject.replaceAll("[^A-Za-z0-9]", "");
            String label = plain.isEmpty() ? "x" : plain;
            for (int i = 2; !labels.add(label); i++) {
                label = plain + "x" + i;
            }
            text.append("\nsub-").append(label).append('\t').append(CellText.guarded(BidsColumn.cell(subject)));
        }
        return text.append('\n').toString();
    }
}
