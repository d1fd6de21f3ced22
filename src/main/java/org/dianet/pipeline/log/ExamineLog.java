package org.dianet.pipeline.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.dataset.table.SheetReader;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.epochs.EpochRule;
import org.dianet.evaluation.epochs.EpochRule.Group;
import org.dianet.evaluation.epochs.EpochRule.Kind;
import org.dianet.evaluation.epochs.EpochScores;
import org.dianet.evaluation.epochs.RuleScore;
import org.dianet.evaluation.epochs.TrainingLog;
import org.dianet.storage.StorageException;

/// Scores somebody's training log by the rule it used and by rules that do not look at the test subject.
public final class ExamineLog {
    private final SheetReader sheets;

    public ExamineLog(SheetReader sheets) {
        this.sheets = sheets;
    }

    /// A log under every rule that it has numbers for.
    ///
    /// @param form what was recognised
    /// @param notes sentences on what was left out or does not add up
    public record Report(Path file, String form, List<Row> rows, List<String> sentences, List<String> notes) {
        public Report {
            rows = List.copyOf(rows);
            sentences = List.copyOf(sentences);
            notes = List.copyOf(notes);
        }
    }

    /// One rule.
    ///
    /// @param chosen what of it was decided by looking at the test subjects, in a few words
    /// @param interval of the accuracy, 95 % over subjects; empty with fewer than three
    /// @param uf1 empty if the log does not list the answers; so `uar` and the interval of UF1
    public record Row(
            EpochRule rule,
            String name,
            String chosen,
            int subjects,
            int clips,
            double accuracy,
            Optional<Interval> interval,
            OptionalDouble uf1,
            Optional<Interval> uf1Interval,
            OptionalDouble uar) {}

    /// @param fixed epochs to look at; if empty, usual ones
    /// @throws StorageException if the file is no such log; the sentence says what was looked for
    public Report of(Path file, List<Integer> fixed) throws StorageException {
        TrainingLog log = TrainingLogs.read(sheets, file);
        Optional<EpochScores> epochs =
                log.curves().isEmpty() ? Optional.empty() : Optional.of(EpochScores.of(log.curves(), fixed));
        Optional<ScoreSheet> best = sheet(log, log.best());
        Optional<ScoreSheet> last = sheet(log, log.last());
        List<Row> rows = new ArrayList<>();
        epochs.ifPresent(scores -> scores.scores().forEach(score -> rows.add(row(log, score, scores, best, last))));
        if (epochs.isEmpty()) {
            best.ifPresent(sheet -> rows.add(row(Kind.BEST, sheet)));
            last.ifPresent(sheet -> rows.add(row(Kind.LAST, sheet)));
        }
        List<String> notes = new ArrayList<>(log.notes());
        List<String> beyond = fixed.stream()
                .distinct()
                .filter(epoch -> rows.stream().noneMatch(row -> row.rule().epoch() == epoch))
                .map(String::valueOf)
                .toList();
        if (!beyond.isEmpty()) {
            notes.add("The log has no such epoch, so it is not shown: " + String.join(", ", beyond) + ".");
        }
        return new Report(file, log.form(), rows, LogSentences.of(log, epochs, best, last), notes);
    }

    private static Optional<ScoreSheet> sheet(TrainingLog log, List<Prediction> answers) {
        return answers.isEmpty() ? Optional.empty() : Optional.of(ScoreSheet.of(log.classes(), answers));
    }

    private static Row row(
            TrainingLog log,
            RuleScore score,
            EpochScores scores,
            Optional<ScoreSheet> best,
            Optional<ScoreSheet> last) {
        EpochRule rule = score.rule();
        Optional<ScoreSheet> sheet = rule.group() == Group.ALL && rule.kind() == Kind.BEST
                ? best
                : rule.group() == Group.ALL && rule.kind() == Kind.LAST ? last : Optional.empty();
        sheet = sheet.filter(of -> of.clips() == score.clips());
        return new Row(
                rule,
                LogSentences.name(rule, log.curves()),
                LogSentences.chosen(rule, scores, score),
                score.subjects(),
                score.clips(),
                score.accuracy(),
                score.interval(),
                value(sheet, Metric.UF1),
                sheet.flatMap(of -> interval(of, Metric.UF1)),
                value(sheet, Metric.UAR));
    }

    private static Row row(Kind kind, ScoreSheet sheet) {
        EpochRule rule = new EpochRule(kind, Group.ALL, 0);
        return new Row(
                rule,
                LogSentences.name(rule, List.of()),
                kind == Kind.BEST ? LogSentences.ON_TEST : LogSentences.UNKNOWN,
                sheet.shared(),
                sheet.clips(),
                Metric.ACCURACY.of(sheet.pooled()),
                interval(sheet, Metric.ACCURACY),
                OptionalDouble.of(Metric.UF1.of(sheet.pooled())),
                interval(sheet, Metric.UF1),
                OptionalDouble.of(Metric.UAR.of(sheet.pooled())));
    }

    private static OptionalDouble value(Optional<ScoreSheet> sheet, Metric metric) {
        return sheet.map(of -> OptionalDouble.of(metric.of(of.pooled()))).orElse(OptionalDouble.empty());
    }

    private static Optional<Interval> interval(ScoreSheet sheet, Metric metric) {
        return Optional.ofNullable(sheet.bootstrap()).map(bootstrap -> bootstrap.of(metric));
    }
}
