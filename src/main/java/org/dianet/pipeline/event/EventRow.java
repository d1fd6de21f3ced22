package org.dianet.pipeline.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.EventSpan;

/// An event of a recording as one coder saw it.
///
/// @param counts whether it is the coding that counts
public record EventRow(Clip clip, Coding coding, boolean counts) {
    private static final double ROUNDING = 1e-6;

    /// By the time from onset to offset.
    public enum Kind {
        MICRO,
        MACRO,
        /// Onset and offset are not both marked, or the frame rate is not known.
        UNKNOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The headings of [#cells].
    static final List<String> HEADINGS = List.of(
            "recording",
            "event",
            "subject",
            "coder",
            "counts",
            "start_frame",
            "apex_frame",
            "end_frame",
            "start",
            "apex",
            "end",
            "duration_ms",
            "kind",
            "emotion",
            "action_units",
            "note");

    /// Milliseconds from the start of the onset frame to the start of the offset frame; empty if one is missing, they
    /// are out of order, or the frame rate is not known.
    public Optional<Double> duration() {
        Optional<FrameIndex> onset = place(MarkKind.ONSET);
        Optional<FrameIndex> offset = place(MarkKind.OFFSET);
        return onset.isEmpty() || offset.isEmpty() || onset.get().compareTo(offset.get()) > 0
                ? Optional.empty()
                : ClipTimes.of(clip).map(times -> times.between(onset.get(), offset.get()));
    }

    public Kind kind() {
        return duration()
                .map(millis -> millis <= EventSpan.LONGEST_MICRO_MILLIS + ROUNDING ? Kind.MICRO : Kind.MACRO)
                .orElse(Kind.UNKNOWN);
    }

    private Optional<FrameIndex> place(MarkKind kind) {
        return coding.marks().get(kind).flatMap(clip.frames()::indexOf);
    }

    /// The frame's number as in the file's name; empty if it is not marked.
    public String frame(MarkKind kind) {
        return coding.marks().get(kind).map(FrameNumber::toString).orElse("");
    }

    /// When the frame is shown, from the start of the recording; empty if it is not marked or the rate is not known.
    public String time(MarkKind kind) {
        return place(kind)
                .flatMap(at -> ClipTimes.of(clip).map(times -> clock(times.startOf(at))))
                .orElse("");
    }

    /// `mm:ss.mmm`, with more digits for the minutes from 100 on.
    static String clock(double millis) {
        long rounded = Math.round(millis);
        return String.format(
                Locale.ROOT, "%02d:%02d.%03d", rounded / 60_000, rounded / 1000 % 60, Math.floorMod(rounded, 1000));
    }

    List<String> cells() {
        return List.of(
                clip.media().shownPath(),
                clip.id().value(),
                clip.subject().value(),
                coding.coder().name(),
                counts ? "yes" : "no",
                frame(MarkKind.ONSET),
                frame(MarkKind.APEX),
                frame(MarkKind.OFFSET),
                time(MarkKind.ONSET),
                time(MarkKind.APEX),
                time(MarkKind.OFFSET),
                duration().map(millis -> number(millis, 3)).orElse(""),
                kind().toString(),
                Optional.ofNullable(coding.emotion()).orElse(""),
                coding.actionUnits().notation(),
                coding.note());
    }

    static String number(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
