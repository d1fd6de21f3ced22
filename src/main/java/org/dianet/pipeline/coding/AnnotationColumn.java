package org.dianet.pipeline.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.storage.AppVersion;
import org.dianet.wording.SimilarNames;

/// A column of the table of annotations, in the order in which they stand there.
public enum AnnotationColumn {
    CLIP,
    SUBJECT,
    DATASET,
    MEDIA,
    FPS,
    CODER,
    COUNTS,
    STATE,
    ONSET,
    APEX,
    OFFSET,
    ONSET_MS,
    APEX_MS,
    OFFSET_MS,
    DURATION_MS,
    EMOTION,
    ACTION_UNITS,
    NOTE,
    DISPUTED,
    CHANGED,
    WRITTEN_BY,
    ONSET_CONFIDENCE,
    APEX_CONFIDENCE,
    OFFSET_CONFIDENCE,
    EXPOSURE,
    EXCLUDED,
    /// One column for each tier of the project.
    TIERS;

    /// All of them.
    public static final List<AnnotationColumn> ALL = List.of(values());

    /// The columns of these headings, in the table's own order.
    ///
    /// @throws IllegalArgumentException if there is no such column, in a sentence
    public static List<AnnotationColumn> called(List<String> headings) {
        List<AnnotationColumn> chosen = new ArrayList<>();
        for (String heading : headings) {
            chosen.add(ALL.stream()
                    .filter(column -> column.heading().equals(heading.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(unknown(heading.strip()))));
        }
        return ALL.stream().filter(chosen::contains).toList();
    }

    private static String unknown(String heading) {
        List<String> known = ALL.stream().map(AnnotationColumn::heading).toList();
        return "There is no column '" + heading + "'; there are " + String.join(", ", known) + "."
                + SimilarNames.question(heading, known);
    }

    /// As in the table's first row.
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a coding of a clip has in it.
    String cell(Clip clip, Coding coding) {
        return switch (this) {
            case CLIP -> clip.id().value();
            case SUBJECT -> clip.subject().value();
            case DATASET -> clip.dataset();
            case MEDIA -> clip.media().shownPath();
            case FPS -> clip.rate().map(rate -> number(rate.perSecond())).orElse("");
            case CODER -> coding.coder().name();
            case COUNTS -> coding.equals(clip.coding()) ? "yes" : "no";
            case STATE -> coding.state().name().toLowerCase(Locale.ROOT);
            case ONSET -> frame(coding, MarkKind.ONSET);
            case APEX -> frame(coding, MarkKind.APEX);
            case OFFSET -> frame(coding, MarkKind.OFFSET);
            case ONSET_MS -> millis(clip, coding, MarkKind.ONSET);
            case APEX_MS -> millis(clip, coding, MarkKind.APEX);
            case OFFSET_MS -> millis(clip, coding, MarkKind.OFFSET);
            case DURATION_MS -> duration(clip, coding);
            case EMOTION -> coding.emotion() == null ? "" : coding.emotion();
            case ACTION_UNITS -> coding.actionUnits().notation();
            case NOTE -> coding.note();
            case DISPUTED -> coding.disputed() ? "yes" : "no";
            case CHANGED ->
                coding.changed().equals(Instant.EPOCH) ? "" : coding.changed().toString();
            case WRITTEN_BY -> "DIANet Workbench " + AppVersion.text();
            case ONSET_CONFIDENCE -> confidence(coding, MarkKind.ONSET);
            case APEX_CONFIDENCE -> confidence(coding, MarkKind.APEX);
            case OFFSET_CONFIDENCE -> confidence(coding, MarkKind.OFFSET);
            case EXPOSURE ->
                coding.coder().isPerson() ? coding.origin().exposure().toString() : "";
            case EXCLUDED ->
                clip.excluded().stretches().stream()
                        .map(each -> each.first() + "-" + each.last() + " " + each.reason())
                        .collect(Collectors.joining("; "));
            case TIERS -> String.join("; ", coding.tiers().byTier().values());
        };
    }

    private static String frame(Coding coding, MarkKind markKind) {
        return coding.marks().get(markKind).map(FrameNumber::toString).orElse("");
    }

    private static String millis(Clip clip, Coding coding, MarkKind markKind) {
        return index(clip, coding, markKind)
                .flatMap(at -> ClipTimes.of(clip).map(times -> number(times.sinceFirst(at))))
                .orElse("");
    }

    private static Optional<FrameIndex> index(Clip clip, Coding coding, MarkKind markKind) {
        return coding.marks().get(markKind).flatMap(clip.frames()::indexOf);
    }

    /// From the onset frame to the offset frame, as the difference of their times; empty if there are none.
    private static String duration(Clip clip, Coding coding) {
        Optional<FrameIndex> onset = index(clip, coding, MarkKind.ONSET);
        Optional<FrameIndex> offset = index(clip, coding, MarkKind.OFFSET);
        Optional<ClipTimes> times = ClipTimes.of(clip);
        return onset.isEmpty() || offset.isEmpty() || times.isEmpty()
                ? ""
                : number(times.get().between(onset.get(), offset.get()));
    }

    private static String confidence(Coding coding, MarkKind markKind) {
        int sure = coding.confidence().get(markKind);
        return sure == 0 ? "" : Integer.toString(sure);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3f", value).replaceFirst("0+$", "");
    }
}
