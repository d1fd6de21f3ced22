package org.dianet.pipeline.abstention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.abstention.RiskCoverage;
import org.dianet.evaluation.abstention.SelectedShare;
import org.dianet.evaluation.abstention.Threshold;
import org.dianet.evaluation.abstention.Wanted;
import org.dianet.model.Words;
import org.jspecify.annotations.Nullable;

/// What calibration found, for people.
public final class AbstentionWords {
    /// How it was found, for the report and the guide.
    public static final String HOW =
            "Each fold’s training subjects were dealt into groups. Networks trained without one"
                    + " group answered its clips; the fold’s own test subject was in neither. On these answers a temperature was"
                    + " fitted (Guo et al. 2017) and the least confidence chosen with which an answer is given. Intervals (95 %)"
                    + " resample subjects. Gain: share right above that of all answers, which abstaining at random leaves as it"
                    + " is.";

    private AbstentionWords() {}

    /// What the rule is worth on test clips, and whether it may be relied on.
    public static List<String> sentences(Abstention abstention) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Wanted: " + abstention.wanted().words() + ".");
        abstention.worth().ifPresent(worth -> {
            int clips = worth.rows().getLast().answered();
            sentences.add(
                    worth.given() == 0
                            ? "None of " + Words.count(clips, "test clip") + " gets an answer."
                            : "On test clips: " + worth.given() + " of " + clips + " get an answer, "
                                    + share(worth.rule())
                                    + " of these right; without abstaining, or abstaining at random, "
                                    + share(worth.all()) + ". Gain over random: " + gain(worth.rule()) + ".");
        });
        promise(abstention).ifPresent(sentences::add);
        if (abstention.missing() > 0) {
            sentences.add(Words.count(abstention.missing(), "fold", "is", "are")
                    + " not calibrated: their clips are not in these figures. Run dianet abstain again.");
        }
        return sentences;
    }

    private static Optional<String> promise(Abstention abstention) {
        Map<String, FoldRule> rules = new TreeMap<>(abstention.rules());
        long none = rules.values().stream()
                .filter(rule -> rule.threshold().value().isEmpty())
                .count();
        long kept = rules.values().stream()
                .filter(rule -> rule.threshold().promises())
                .count();
        if (rules.isEmpty()) {
            return Optional.of("No fold is calibrated for all seeds of the run.");
        }
        if (none > 0) {
            return Optional.of("In " + none + " of " + Words.count(rules.size(), "fold")
                    + " no confidence gives what is wanted, over at least 10 training clips of 3 subjects: their clips"
                    + " get no answer.");
        }
        return abstention.wanted() instanceof Wanted.Right && kept < rules.size()
                ? Optional.of("In " + (rules.size() - kept) + " of " + Words.count(rules.size(), "fold")
                        + " this is no promise: the 95 % interval over training subjects reaches below what is wanted."
                        + " There are too few clips.")
                : Optional.empty();
    }

    /// `0.83 [0.71, 0.94]`.
    public static String share(SelectedShare share) {
        return Double.isNaN(share.value()) ? "–" : number("%.2f", share.value()) + interval("%.2f", share.interval());
    }

    /// `+0.12 [0.03, 0.20]`.
    public static String gain(SelectedShare share) {
        return Double.isNaN(share.gain())
                ? "–"
                : number("%+.2f", share.gain()) + interval("%+.2f", share.gainInterval());
    }

    private static String interval(String format, @Nullable Interval interval) {
        return interval == null
                ? ""
                : " [" + number(format, interval.low()) + ", " + number(format, interval.high()) + "]";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }

    /// One line per fold.
    public static String fold(String subject, FoldRule rule) {
        Threshold threshold = rule.threshold();
        return threshold.value().isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "%s: temperature %.2f, no threshold (%d training clips)",
                        subject,
                        rule.temperature().value(),
                        threshold.clips())
                : String.format(
                        Locale.ROOT,
                        "%s: temperature %.2f, threshold %.2f: %d of %d training clips answered, %s right",
                        subject,
                        rule.temperature().value(),
                        threshold.value().getAsDouble(),
                        threshold.answered(),
                        threshold.clips(),
                        share(threshold.right()));
    }

    /// What the surest answers are worth, line by line.
    public static List<String> table(RiskCoverage worth) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%9s %6s  %-22s %s", "coverage", "clips", "right [95 %]", "gain over random [95 %]"));
        int all = worth.rows().getLast().answered();
        for (RiskCoverage.Row row : worth.rows()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%8.0f%% %6d  %-22s %s",
                    100.0 * row.answered() / all,
                    row.answered(),
                    share(row.right()),
                    gain(row.right())));
        }
        return lines;
    }
}
