package org.dianet.evaluation.epochs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.epochs.EpochRule.Group;
import org.dianet.evaluation.epochs.EpochRule.Kind;

/// The same trainings, scored by the best epoch on each test subject and by rules that do not look at it.
/// See method.md 4.2.
///
/// @param scores best, last, mean of the last, then two for each fixed epoch that any training reached
/// @param stopped subjects whose training ended with all their clips correct, before the longest training
/// @param ended other subjects whose training ended before the longest
/// @param longest last epoch of the longest training
/// @param gain accuracy of the best epochs minus that of the last
/// @param gainInterval its 95 % interval over subjects; empty with fewer than three
/// @param atMost between what the highest possible accuracy of fixed epochs lies
/// @param byLuck accuracy of the best of `longest` independent epochs that each are correct as often as the last ones
public record EpochScores(
        List<RuleScore> scores,
        List<TestCurve> stopped,
        List<TestCurve> ended,
        int longest,
        double gain,
        Optional<Interval> gainInterval,
        Span atMost,
        double byLuck) {

    /// The lowest and highest bound of any fixed epoch from `from` on, see [Kind#FIXED_AT_MOST].
    public record Span(int from, double low, int lowEpoch, double high, int highEpoch) {}

    /// Before this epoch a training has hardly begun.
    private static final int FIRST_FIXED = 10;

    /// All that were trained without.
    public int subjects() {
        return scores.getFirst().subjects();
    }

    /// Epochs that a log is usually asked about.
    private static final List<Integer> USUAL = List.of(10, 20, 30, 50, 100, 200, 300, 500, 800, 1000);

    public EpochScores {
        scores = List.copyOf(scores);
        stopped = List.copyOf(stopped);
        ended = List.copyOf(ended);
    }

    /// @param curves one for each subject; at least one
    /// @param fixed epochs to look at; if empty, usual ones and the longest
    public static EpochScores of(List<TestCurve> curves, List<Integer> fixed) {
        int longest =
                curves.stream().mapToInt(curve -> curve.last().number()).max().orElseThrow();
        List<RuleScore> scores = new ArrayList<>(chosen(Group.ALL, curves));
        List<TestCurve> never =
                curves.stream().filter(curve -> !curve.everPerfect()).toList();
        if (!never.isEmpty() && never.size() < curves.size()) {
            scores.addAll(chosen(Group.NEVER_PERFECT, never));
        }
        for (int epoch : fixed.isEmpty() ? usual(longest) : fixed) {
            scores.addAll(fixed(curves, epoch));
        }
        double[] more = curves.stream()
                .mapToDouble(curve -> curve.best().correct() - curve.last().correct())
                .toArray();
        double[] clips = curves.stream().mapToDouble(TestCurve::clips).toArray();
        return new EpochScores(
                scores,
                curves.stream().filter(curve -> curve.stoppedPerfect(longest)).toList(),
                curves.stream()
                        .filter(curve -> curve.last().number() < longest && !curve.stoppedPerfect(longest))
                        .toList(),
                longest,
                sum(more) / sum(clips),
                RuleScore.interval(more, clips),
                atMost(curves, longest),
                byLuck(curves, longest));
    }

    private static Span atMost(List<TestCurve> curves, int longest) {
        int clips = curves.stream().mapToInt(TestCurve::clips).sum();
        int from = Math.min(FIRST_FIXED, longest);
        TreeMap<Integer, Double> bounds = new TreeMap<>();
        curves.stream()
                .flatMap(curve -> curve.epochs().stream())
                .map(TestCurve.Epoch::number)
                .filter(epoch -> epoch >= from)
                .forEach(epoch -> bounds.computeIfAbsent(
                        epoch,
                        at -> curves.stream()
                                        .mapToInt(curve -> atMost(curve, at))
                                        .sum()
                                / (double) clips));
        Map.Entry<Integer, Double> low =
                bounds.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        Map.Entry<Integer, Double> high =
                bounds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Span(from, low.getValue(), low.getKey(), high.getValue(), high.getKey());
    }

    private static int atMost(TestCurve curve, int epoch) {
        return curve.at(epoch).map(TestCurve.Epoch::correct).orElse(curve.clips());
    }

    private static List<Integer> usual(int longest) {
        List<Integer> usual =
                new ArrayList<>(USUAL.stream().filter(epoch -> epoch < longest).toList());
        usual.add(longest);
        return usual;
    }

    private static List<RuleScore> chosen(Group group, List<TestCurve> curves) {
        return List.of(
                RuleScore.of(
                        new EpochRule(Kind.BEST, group, 0),
                        curves,
                        curve -> curve.best().correct()),
                RuleScore.of(
                        new EpochRule(Kind.LAST, group, 0),
                        curves,
                        curve -> curve.last().correct()),
                RuleScore.of(
                        new EpochRule(Kind.MEAN_OF_LAST, group, 0), curves, curve -> curve.meanOfLast(EpochRule.TAIL)));
    }

    private static List<RuleScore> fixed(List<TestCurve> curves, int epoch) {
        List<TestCurve> running =
                curves.stream().filter(curve -> curve.at(epoch).isPresent()).toList();
        if (running.isEmpty()) {
            return List.of();
        }
        RuleScore among = RuleScore.of(
                new EpochRule(Kind.FIXED, Group.ALL, epoch),
                running,
                curve -> curve.at(epoch).orElseThrow().correct());
        return running.size() == curves.size()
                ? List.of(among)
                : List.of(
                        among,
                        RuleScore.of(
                                new EpochRule(Kind.FIXED_AT_MOST, Group.ALL, epoch),
                                curves,
                                curve -> atMost(curve, epoch)));
    }

    private static double byLuck(List<TestCurve> curves, int epochs) {
        double rate = curves.stream()
                        .mapToDouble(curve -> curve.meanOfLast(EpochRule.TAIL))
                        .sum()
                / curves.stream().mapToInt(TestCurve::clips).sum();
        return BestOfEpochs.accuracy(
                curves.stream()
                        .map(curve -> Collections.nCopies(curve.clips(), rate))
                        .toList(),
                epochs);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
