package org.dianet.pipeline.log;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.epochs.EpochRule;
import org.dianet.evaluation.epochs.EpochRule.Group;
import org.dianet.evaluation.epochs.EpochScores;
import org.dianet.evaluation.epochs.RuleScore;
import org.dianet.evaluation.epochs.TestCurve;
import org.dianet.evaluation.epochs.TrainingLog;
import org.dianet.model.Words;

/// What the scores of a training log mean, in words.
final class LogSentences {
    static final String ON_TEST = "epoch chosen on the test subject";
    static final String UNKNOWN = "not known: the log has no epochs";
    private static final String STOPPED = "training stopped on the test subject";
    private static final String NOTHING = "nothing";
    /// Scores that a log prints with four digits.
    private static final double PRINTED = 0.00011;

    private LogSentences() {}

    /// @param curves of the log, which say how many epochs there are to take a mean of
    static String name(EpochRule rule, List<TestCurve> curves) {
        String group = rule.group() == Group.ALL ? "" : ", subjects never at 100 %";
        return switch (rule.kind()) {
                    case BEST -> "best epoch of each subject";
                    case LAST -> "last epoch that was run";
                    case MEAN_OF_LAST ->
                        tail(curves.stream()
                                .filter(curve -> rule.group() == Group.ALL || !curve.everPerfect())
                                .mapToInt(curve -> curve.epochs().size())
                                .summaryStatistics());
                    case FIXED -> "epoch " + rule.epoch();
                    case FIXED_AT_MOST -> "epoch " + rule.epoch() + ", ended subjects counted as correct";
                }
                + group;
    }

    private static String tail(IntSummaryStatistics epochs) {
        int most = Math.min(EpochRule.TAIL, epochs.getMax());
        return (most == 1 ? "the last epoch of each subject" : "mean of the last " + most + " epochs")
                + (epochs.getMin() < most ? ", or of all where there are fewer" : "");
    }

    /// What was decided by looking at the test subjects.
    static String chosen(EpochRule rule, EpochScores scores, RuleScore score) {
        boolean stopped = !scores.stopped().isEmpty();
        return switch (rule.kind()) {
            case BEST -> ON_TEST;
            case LAST, MEAN_OF_LAST -> rule.group() == Group.ALL ? stopped ? STOPPED : NOTHING : "which subjects count";
            case FIXED -> score.subjects() < scores.subjects() && stopped ? "which subjects are left" : NOTHING;
            case FIXED_AT_MOST -> "upper bound";
        };
    }

    static List<String> of(
            TrainingLog log, Optional<EpochScores> epochs, Optional<ScoreSheet> best, Optional<ScoreSheet> last) {
        List<String> sentences = new ArrayList<>();
        epochs.ifPresent(scores -> epochs(sentences, scores));
        if (epochs.isEmpty() && best.isPresent() && last.isEmpty()) {
            sentences.add("The log lists only the answers of the epochs that were best on the test subjects: these"
                    + " epochs were chosen on the test subjects.");
        }
        printed(sentences, "best", best, log.printed().bestUf1(), log.printed().bestUar());
        printed(sentences, "last", last, log.printed().lastUf1(), log.printed().lastUar());
        best.or(() -> last).flatMap(ScoreSheet::narrow).ifPresent(sentences::add);
        return sentences;
    }

    private static void epochs(List<String> sentences, EpochScores scores) {
        RuleScore best = scores.scores().get(0);
        RuleScore last = scores.scores().get(1);
        sentences.add("Best epoch of each test subject " + share(best.accuracy()) + ", last epoch "
                + share(last.accuracy()) + ": choosing the epoch on the test subject gained " + share(scores.gain())
                + scores.gainInterval().map(LogSentences::interval).orElse("") + ".");
        if (!scores.stopped().isEmpty()) {
            sentences.add(scores.stopped().size() + " of " + Words.count(scores.subjects(), "subject") + " ("
                    + clips(scores.stopped()) + " of " + best.clips()
                    + " clips) stopped when all their clips were correct: "
                    + scores.stopped().stream()
                            .map(curve -> curve.subject() + " at epoch "
                                    + curve.last().number())
                            .collect(Collectors.joining(", "))
                    + ". So the last epoch was chosen on the test subject too.");
        }
        if (!scores.ended().isEmpty()) {
            sentences.add(Words.count(scores.ended().size(), "training") + " ended before epoch " + scores.longest()
                    + " with some clips wrong: "
                    + scores.ended().stream()
                            .map(curve -> curve.subject() + " at epoch "
                                    + curve.last().number())
                            .collect(Collectors.joining(", "))
                    + ". The log may be cut off, or the training stopped by another rule.");
        }
        EpochScores.Span most = scores.atMost();
        sentences.add(
                scores.stopped().isEmpty() && scores.ended().isEmpty()
                        ? "At one fixed epoch for all, from epoch " + most.from() + " on, the score is between "
                                + share(most.low()) + " (epoch " + most.lowEpoch() + ") and " + share(most.high())
                                + " (epoch " + most.highEpoch() + "). Choosing among these epochs afterwards would be"
                                + " choosing on the test subjects again."
                        : "At one fixed epoch for all, from epoch " + most.from()
                                + " on, the score is at most between " + share(most.low()) + " (epoch "
                                + most.lowEpoch() + ") and " + share(most.high()) + " (epoch " + most.highEpoch()
                                + "), even if every ended subject had stayed correct. Choosing among these epochs"
                                + " afterwards would be choosing on the test subjects again.");
        sentences.add("By luck alone: if each of " + Words.count(scores.longest(), "epoch")
                + " were independent and as often correct as the last ones, the best epoch of each subject would score "
                + share(scores.byLuck()) + ". Real epochs resemble each other, so luck explains less.");
        ScoreSheet.narrow(scores.subjects()).ifPresent(sentences::add);
    }

    private static int clips(List<TestCurve> curves) {
        return curves.stream().mapToInt(TestCurve::clips).sum();
    }

    /// What the log prints, next to what its answers give.
    private static void printed(
            List<String> sentences, String which, Optional<ScoreSheet> sheet, OptionalDouble uf1, OptionalDouble uar) {
        if (uf1.isEmpty()) {
            return;
        }
        String says = "The log prints UF1 " + four(uf1.getAsDouble())
                + (uar.isPresent() ? " and UAR " + four(uar.getAsDouble()) : "") + " for the " + which + " epochs";
        if (sheet.isEmpty()) {
            sentences.add(says + ", but does not list their answers.");
            return;
        }
        double ours = Metric.UF1.of(sheet.get().pooled());
        sentences.add(
                Math.abs(ours - uf1.getAsDouble()) <= PRINTED
                        ? says + ", as its answers give."
                        : says + "; its answers give UF1 " + four(ours) + " and UAR "
                                + four(Metric.UAR.of(sheet.get().pooled())) + ".");
    }

    private static String interval(Interval interval) {
        return " (95 % over subjects " + share(interval.low()) + " to " + share(interval.high()) + ")";
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
