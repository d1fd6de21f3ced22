package org.dianet.pipeline.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.epochs.TestCurve;
import org.dianet.evaluation.epochs.TrainingLog;
import org.dianet.model.Words;
import org.dianet.pipeline.log.LogLine.Which;
import org.jspecify.annotations.Nullable;

/// Reads the text of a training log, subject by subject.
final class LogText {
    /// What is between two line ends; progress bars write over their line.
    private static final String LINE_END = "\\r\\n|[\\r\\n]";

    private final Map<String, SubjectPart> parts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final UnplacedLine unplaced = new UnplacedLine();
    private @Nullable SubjectPart current;
    private LogLine.@Nullable EpochStart begun;
    private LogLine.@Nullable Sum sum;
    private LogLine.@Nullable Scores lastScores;
    private LogLine.@Nullable Scores bestScores;

    private LogText() {}

    /// What a text holds; nothing at all if it is no such log.
    ///
    /// @throws IllegalArgumentException if a line contradicts others; the sentence names it
    static LogText of(String text) {
        LogText log = new LogText();
        int number = 0;
        for (String line : text.split(LINE_END)) {
            number++;
            int at = number;
            Optional<LogLine> found = LogLine.of(line);
            log.unplaced.take(at, line, found.orElse(null));
            found.ifPresent(known -> log.take(known, at));
        }
        return log;
    }

    private void take(LogLine line, int at) {
        try {
            take(at, line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + at + ": " + e.getMessage(), e);
        }
    }

    private void take(int at, LogLine line) {
        switch (line) {
            case LogLine.Subject subject -> subject(subject);
            case LogLine.Sum all -> sum = all;
            case LogLine.Scores scores -> {
                if (scores.best()) {
                    bestScores = scores;
                } else {
                    lastScores = scores;
                }
            }
            case LogLine.Size size when current != null -> current.clips(size.clips());
            case LogLine.Epoch epoch when current != null -> epoch(current, epoch, at);
            case LogLine.EpochStart start when current != null -> begun = start;
            case LogLine.Accuracy accuracy
            when current != null && begun != null -> {
                epoch(current, new LogLine.Epoch(begun.number(), accuracy.accuracy(), accuracy.clips()), at);
                begun = null;
            }
            case LogLine.Most most when current != null -> current.most(most.correct(), most.clips());
            case LogLine.Labels labels when current != null -> current.labels(labels.which(), labels.labels());
            case LogLine.Size _,
                    LogLine.Epoch _,
                    LogLine.EpochStart _,
                    LogLine.Accuracy _,
                    LogLine.Most _,
                    LogLine.Labels _ -> {
                // Before the first subject: of the whole data set, or of a training without held-out subjects. Or an
                // accuracy outside an epoch: a summary.
            }
        }
    }

    private static void epoch(SubjectPart part, LogLine.Epoch epoch, int at) {
        epoch.clips().ifPresent(part::clips);
        part.epoch(epoch.number(), epoch.accuracy(), at);
    }

    private void subject(LogLine.Subject line) {
        begun = null;
        String name = line.name();
        SubjectPart before = parts.get(name);
        if (before == null) {
            current = new SubjectPart(name);
            parts.put(name, current);
        } else if (!before.equals(current)) {
            throw new IllegalArgumentException(
                    "the training without subject " + name + " begins a second time; give each training its own file");
        }
        if (current != null) {
            line.clips().ifPresent(current::clips);
        }
    }

    /// Whether there is a subject with epochs or answers.
    boolean any() {
        return parts.values().stream().anyMatch(part -> !part.empty());
    }

    /// A clause on why there is none.
    String whyNothing() {
        return unplaced.clause();
    }

    /// @throws IllegalArgumentException if numbers do not fit together; the sentence says which
    TrainingLog log() {
        List<SubjectPart> held =
                parts.values().stream().filter(part -> !part.empty()).toList();
        List<String> without = parts.values().stream()
                .filter(SubjectPart::empty)
                .map(SubjectPart::subject)
                .toList();
        if (!without.isEmpty()) {
            notes.add("Left out, because the log has no epoch and no answers for them: "
                    + Words.count(without.size(), "subject") + " (" + String.join(", ", without) + ").");
        }
        PrintedShare.Scale scale = PrintedShare.Scale.of(
                held.stream().flatMap(part -> part.accuracies().stream()).toList());
        if (scale == PrintedShare.Scale.PER_CENT) {
            notes.add("Accuracies are per cent here, because some exceed 1.");
        }
        List<TestCurve> curves = held.stream()
                .filter(SubjectPart::tested)
                .map(part -> part.curve(scale))
                .toList();
        missing(held, SubjectPart::tested, "epochs");
        List<String> rounded = held.stream()
                .filter(part -> part.ambiguous(scale))
                .map(SubjectPart::subject)
                .toList();
        if (!rounded.isEmpty()) {
            notes.add("The log prints too few digits to count every clip; numbers of correct clips are the nearest for "
                    + String.join(", ", rounded) + ".");
        }
        check(held, curves);
        List<Prediction> last = answers(held, Which.LAST, "answers of the last epoch");
        List<Prediction> best = answers(held, Which.BEST, "answers of the best epoch");
        TreeSet<String> classes = new TreeSet<>();
        List.of(last, best)
                .forEach(list -> list.forEach(p -> {
                    classes.add(p.truth());
                    classes.add(p.predicted());
                }));
        return new TrainingLog(form(curves, last, best), curves, List.copyOf(classes), last, best, printed(), notes);
    }

    private static String form(List<TestCurve> curves, List<Prediction> last, List<Prediction> best) {
        List<String> found = new ArrayList<>();
        if (!curves.isEmpty()) {
            found.add("test accuracy of every epoch");
        }
        if (!best.isEmpty()) {
            found.add("answers of the best epochs");
        }
        if (!last.isEmpty()) {
            found.add("answers of the last epochs");
        }
        return "a training log, with " + String.join(", ", found);
    }

    private interface Has {
        boolean it(SubjectPart part);
    }

    /// Says who lacks what others have.
    private void missing(List<SubjectPart> held, Has has, String what) {
        List<String> lack = held.stream()
                .filter(part -> !has.it(part))
                .map(SubjectPart::subject)
                .toList();
        if (!lack.isEmpty() && lack.size() < held.size()) {
            notes.add("Without " + what + " in the log, so left out of those scores: "
                    + Words.count(lack.size(), "subject") + " (" + String.join(", ", lack) + ").");
        }
    }

    private List<Prediction> answers(List<SubjectPart> held, Which which, String what) {
        missing(held, part -> part.lists(which), what);
        return held.stream()
                .filter(part -> part.lists(which))
                .flatMap(part -> part.answers(which).stream())
                .toList();
    }

    /// What the log counts itself, next to its lines.
    private void check(List<SubjectPart> held, List<TestCurve> curves) {
        Map<String, Integer> best = curves.stream()
                .collect(Collectors.toMap(
                        TestCurve::subject, curve -> curve.best().correct()));
        for (SubjectPart part : held) {
            part.most()
                    .filter(most -> part.tested() && !most.equals(best.get(part.subject())))
                    .ifPresent(most -> notes.add("For subject " + part.subject() + " the log counts " + most
                            + " correct clips in the best epoch; its lines give " + best.get(part.subject()) + "."));
        }
        int lines = best.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != null && !curves.isEmpty() && sum.correct() != lines) {
            notes.add("The log itself counts " + sum.correct() + " of " + sum.clips()
                    + " clips as correct in the best epochs; its lines give " + lines + " of "
                    + curves.stream().mapToInt(TestCurve::clips).sum() + ".");
        }
    }

    private TrainingLog.Printed printed() {
        return new TrainingLog.Printed(
                value(lastScores == null ? Double.NaN : lastScores.uf1()),
                value(lastScores == null ? Double.NaN : lastScores.uar()),
                value(bestScores == null ? Double.NaN : bestScores.uf1()),
                value(bestScores == null ? Double.NaN : bestScores.uar()));
    }

    private static OptionalDouble value(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
