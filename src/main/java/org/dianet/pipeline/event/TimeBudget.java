package org.dianet.pipeline.event;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dianet.evaluation.SubjectRate;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.study.SubjectFacts;
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
    /// @param subject or a group such as `condition = stress`, or [#ALL]
    /// @param emotion or [#ANY]
    /// @param minutes observed without excluded stretches; empty if a frame rate is not known
    /// @param perMinute events a minute, of several subjects with an interval over them; empty without minutes
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

    /// For each subject, for the subjects of each group and for all together a line for all events and one for each
    /// emotion.
    ///
    /// @param rows one for each event
    /// @param columns of what is known of the subjects; those with one value are a group
    /// @throws IllegalArgumentException if nothing is known of any subject under a column
    public static List<Line> of(Project project, List<EventRow> rows, List<String> columns) {
        Map<SubjectId, OptionalDouble> minutes = minutes(project);
        List<Line> lines = new ArrayList<>();
        minutes.forEach((subject, observed) -> byEmotion(of(rows, Set.of(subject)))
                .forEach((emotion, some) -> {
                    Optional<SubjectRate> rate = observed.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new SubjectRate(some.size() / observed.getAsDouble(), Optional.empty()));
                    lines.add(line(subject.value(), emotion, some, observed, rate));
                }));
        for (String column : columns) {
            groups(project, minutes.keySet(), column)
                    .forEach((name, subjects) -> lines.addAll(together(name, rows, subjects, minutes)));
        }
        lines.addAll(together(ALL, rows, minutes.keySet(), minutes));
        return lines;
    }

    /// The columns by which subjects form groups: those with a value that several subjects share.
    public static List<String> groupings(Project project) {
        return project.study().subjects().columns().stream()
                .filter(column -> groups(project, minutes(project).keySet(), column).entrySet().stream()
                        .anyMatch(group ->
                                group.getValue().size() > 1 && !group.getKey().equals(name(column, ""))))
                .toList();
    }

    private static Map<SubjectId, OptionalDouble> minutes(Project project) {
        Map<SubjectId, List<Clip>> subjects = project.clips().stream()
                .collect(Collectors.groupingBy(Clip::subject, LinkedHashMap::new, Collectors.toList()));
        Map<SubjectId, OptionalDouble> minutes = new LinkedHashMap<>();
        subjects.forEach((subject, clips) -> {
            OptionalDouble millis = ObservedTime.of(clips);
            minutes.put(
                    subject,
                    millis.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(millis.getAsDouble() / MINUTE));
        });
        return minutes;
    }

    /// Subjects by their value in a column, those without one last.
    private static Map<String, Set<SubjectId>> groups(Project project, Set<SubjectId> subjects, String column) {
        SubjectFacts facts = project.study().subjects();
        if (!facts.columns().contains(column)) {
            throw new IllegalArgumentException("Nothing is known of the subjects under \"" + column + "\"; "
                    + (facts.none()
                            ? "give each subject a value with 'dianet subjects'."
                            : "there is " + String.join(", ", facts.columns()) + "."));
        }
        Map<String, Set<SubjectId>> groups = new TreeMap<>();
        Set<SubjectId> without = new LinkedHashSet<>();
        for (SubjectId subject : subjects) {
            String value = facts.value(subject, column);
            (value.isEmpty() ? without : groups.computeIfAbsent(name(column, value), _ -> new LinkedHashSet<>()))
                    .add(subject);
        }
        Map<String, Set<SubjectId>> ordered = new LinkedHashMap<>(groups);
        if (!without.isEmpty()) {
            ordered.put(name(column, ""), without);
        }
        return ordered;
    }

    private static String name(String column, String value) {
        return column + " = " + (value.isEmpty() ? "unknown" : value);
    }

    private static List<EventRow> of(List<EventRow> rows, Set<SubjectId> subjects) {
        return rows.stream()
                .filter(row -> subjects.contains(row.clip().subject()))
                .toList();
    }

    /// Several subjects in common, with intervals over them.
    private static List<Line> together(
            String name, List<EventRow> rows, Set<SubjectId> subjects, Map<SubjectId, OptionalDouble> minutes) {
        List<OptionalDouble> each = subjects.stream()
                .map(subject -> minutes.getOrDefault(subject, OptionalDouble.empty()))
                .toList();
        boolean known = each.stream().allMatch(OptionalDouble::isPresent);
        double[] observed = each.stream().mapToDouble(one -> one.orElse(0)).toArray();
        double sum = Arrays.stream(observed).sum();
        List<Line> lines = new ArrayList<>();
        byEmotion(of(rows, subjects)).forEach((emotion, some) -> {
            double[] counts = subjects.stream()
                    .mapToDouble(subject -> of(some, Set.of(subject)).size())
                    .toArray();
            lines.add(line(
                    name,
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
