package org.dianet.evaluation.epochs;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SubjectRate;

/// Pooled accuracy under a rule.
///
/// @param correct clips; a mean over epochs need not be whole
/// @param interval 95 %, bootstrap over subjects; empty with fewer than three
public record RuleScore(EpochRule rule, int subjects, int clips, double correct, Optional<Interval> interval) {

    public double accuracy() {
        return correct / clips;
    }

    /// @param curves of the subjects that count; at least one
    /// @param correct clips of each
    static RuleScore of(EpochRule rule, List<TestCurve> curves, ToDoubleFunction<TestCurve> correct) {
        double[] hits = curves.stream().mapToDouble(correct).toArray();
        double[] clips = curves.stream().mapToDouble(TestCurve::clips).toArray();
        return new RuleScore(
                rule,
                curves.size(),
                curves.stream().mapToInt(TestCurve::clips).sum(),
                curves.stream().mapToDouble(correct).sum(),
                interval(hits, clips));
    }

    static Optional<Interval> interval(double[] hits, double[] clips) {
        return hits.length < ScoreSheet.FEWEST
                ? Optional.empty()
                : SubjectRate.of(hits, clips).interval();
    }
}
