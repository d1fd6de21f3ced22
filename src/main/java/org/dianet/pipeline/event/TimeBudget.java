package org.dianet.pipeline.event;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dianet.evaluation.SubjectRate;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.StorageException;

/// How many events each subject shows, how often, and for how much of the time, in all and by emotion.
public final class TimeBudget {
    /// Stands for all subjects.
    public static final String ALL = "all subjects";
    /// Stands for all emotions.
    public static final String ANY = "all events";
    private static final String UNLABELLED = "no emotion";
    private static final double MINUTE = 60_000;
    private static final double PERCENT = 100;
    private static final List<String> HEADINGS = List.of(
            "subject",
            "emotion",
            "events",
            "micro",
            "macro",
            "unknown",
            "observed_min",
            "events_per_min",
            "low",
            "high",
            "total_ms",
            "mean_duration_ms",
            "share_percent");

    private TimeBudget() {}

    /// One line.
    ///
    /// @param subject or [#ALL]
    /// @param emotion or [#ANY]
    /// @param minutes observed without excluded stretches; empty if a frame rate is not known
    /// @param perMinute events a minute, of all subjects with an interval over subjects; empty without minutes
    /// @param millis from onset to offset of all events of which that is known, together
    /// @param timed number of these
    public record Line(
            String subject,
            String emotion,
            int events,
            int micro,
            int macro,
            OptionalDouble minutes,
            Optional<SubjectRate> perMinute,
            double millis,
            int timed) {

        /// Events that are neither known as micro nor as macro.
        public int unknown() {
            return events - micro - macro;
        }

        /// Milliseconds; empty if no event has a known length.
        public OptionalDouble meanDuration() {
            return timed == 0 ? OptionalDouble.empty() : OptionalDouble.of(millis / timed);
        }

        /// Share of the observed time in percent.
        public OptionalDouble share() {
            return minutes.isEmpty() || minutes.getAsDouble() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(PERCENT * millis / (minutes.getAsDouble() * MINUTE));
        }
    }

    /// For each subject and for all together a line for all events and one for each emotion.
    ///
    /// @param rows one for each event
    public static List<Line> of(Project project, List<EventRow> rows) {
        Map<SubjectId, List<Clip>> subjects = project.clips().stream()
                .collect(Collectors.groupingBy(Clip::subject, LinkedHashMap::new, Collectors.toList()));
        Map<SubjectId, OptionalDouble> minutes = new LinkedHashMap<>();
        subjects.forEach((subject, clips) -> {
            OptionalDouble millis = ObservedTime.of(clips);
            minutes.put(
                    subject,
                    millis.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(millis.getAsDouble() / MINUTE));
        });
        List<Line> lines = new ArrayList<>();
        minutes.forEach((subject, observed) -> {
            List<EventRow> own = rows.stream()
                    .filter(row -> row.clip().subject().equals(subject))
                    .toList();
            byEmotion(own).forEach((emotion, some) -> {
                Optional<SubjectRate> rate = observed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SubjectRate(some.size() / observed.getAsDouble(), Optional.empty()));
                lines.add(line(subject.value(), emotion, some, observed, rate));
            });
        });
        boolean known = minutes.values().stream().allMatch(OptionalDouble::isPresent);
        double[] observed =
                minutes.values().stream().mapToDouble(each -> each.orElse(0)).toArray();
        double sum = java.util.Arrays.stream(observed).sum();
        byEmotion(rows).forEach((emotion, some) -> {
            double[] counts = minutes.keySet().stream()
                    .mapToDouble(subject -> some.stream()
                            .filter(row -> row.clip().subject().equals(subject))
                            .count())
                    .toArray();
            lines.add(line(
                    ALL,
                    emotion,
                    some,
                    known ? OptionalDouble.of(sum) : OptionalDouble.empty(),
                    known && sum > 0 ? Optional.of(SubjectRate.of(counts, observed)) : Optional.empty()));
        });
        return lines;
    }

    private static Map<String, List<EventRow>> byEmotion(List<EventRow> rows) {
        Map<String, List<EventRow>> emotions = new LinkedHashMap<>();
        emotions.put(ANY, rows);
        Map<String, List<EventRow>> labelled = new TreeMap<>();
        for (EventRow row : rows) {
            String emotion = row.coding().emotion();
            labelled.computeIfAbsent(emotion == null ? UNLABELLED : emotion, _ -> new ArrayList<>())
                    .add(row);
        }
        emotions.putAll(labelled);
        return emotions;
    }

    private static Line line(
            String subject, String emotion, List<EventRow> rows, OptionalDouble minutes, Optional<SubjectRate> rate) {
        List<Double> lengths =
                rows.stream().flatMap(row -> row.duration().stream()).toList();
        return new Line(
                subject,
                emotion,
                rows.size(),
                (int) rows.stream()
                        .filter(row -> row.kind() == EventRow.Kind.MICRO)
                        .count(),
                (int) rows.stream()
                        .filter(row -> row.kind() == EventRow.Kind.MACRO)
                        .count(),
                minutes,
                rate,
                lengths.stream().mapToDouble(Double::doubleValue).sum(),
                lengths.size());
    }

    /// The lines as cells, the header first.
    public static List<List<String>> cells(List<Line> lines) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEADINGS);
        for (Line line : lines) {
            Optional<SubjectRate> rate = line.perMinute.filter(each -> Double.isFinite(each.value()));
            cells.add(List.of(
                    line.subject,
                    line.emotion,
                    Integer.toString(line.events),
                    Integer.toString(line.micro),
                    Integer.toString(line.macro),
                    Integer.toString(line.unknown()),
                    number(line.minutes, 3),
                    rate.map(each -> EventRow.number(each.value(), 3)).orElse(""),
                    rate.flatMap(SubjectRate::interval)
                            .map(each -> EventRow.number(each.low(), 3))
                            .orElse(""),
                    rate.flatMap(SubjectRate::interval)
                            .map(each -> EventRow.number(each.high(), 3))
                            .orElse(""),
                    EventRow.number(line.millis, 3),
                    number(line.meanDuration(), 1),
                    number(line.share(), 3)));
        }
        return cells;
    }

    private static String number(OptionalDouble value, int digits) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%s", EventRow.number(value.getAsDouble(), digits));
    }

    /// @throws StorageException if the file could not be written
    public static void write(List<Line> lines, AnnotationWriter writer, Path file) throws StorageException {
        writer.write(file, cells(lines));
    }
}
