package org.dianet.pipeline.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of a training log that says something about a held-out subject, in the forms that published code prints.
sealed interface LogLine {

    /// A training without this subject begins: `num_sub 17`, `Subject: 006`, `Processing subject s01 as test set`,
    /// `==== LOSO fold s01 ====`, `Fold 3/26`, `Subject s01 (12 clips)`,
    /// `Fold 1/6 Subject s01 (9 clips)`, `Fold 1/2: subject s01`, `Fold 1/2 - s01`.
    ///
    /// @param clips of the subject, if the line says it
    record Subject(String name, OptionalInt clips) implements LogLine {}

    /// `Validation set size: 13`.
    record Size(int clips) implements LogLine {}

    /// `[Epoch 3] Validation accuracy:0.0769. Loss:…`, `Epoch   3/800, …, val acc: 0.0769`,
    /// `epoch 3 - … - val_accuracy: 0.6000 (3/5)`.
    ///
    /// @param clips of the subject, if the line says it
    record Epoch(int number, String accuracy, OptionalInt clips) implements LogLine {}

    /// `Epoch 3/30`, whose accuracy stands on a later line.
    record EpochStart(int number) implements LogLine {}

    /// `… val_accuracy: 0.6000`, `Accuracy on the test set: 60 %`: of the epoch that has begun.
    ///
    /// @param clips of the subject, if the line says it
    record Accuracy(String accuracy, OptionalInt clips) implements LogLine {}

    /// `[..........17] correctnum:30 . zongshu:34`: the most correct clips of any epoch, and all clips.
    record Most(int correct, int clips) implements LogLine {}

    /// `[ALL_corr]: 229 [ALL_val]: 248`: sums over the subjects so far.
    record Sum(int correct, int clips) implements LogLine {}

    /// `Predicted    : [0, 0, 2]`, `Best Predicted    : […]`, `Ground Truth : […]`.
    record Labels(Which which, List<String> labels) implements LogLine {
        public Labels {
            labels = List.copyOf(labels);
        }
    }

    enum Which {
        LAST,
        BEST,
        TRUTH
    }

    /// `UF1: 0.7209 | UAR: 0.725` over the subjects so far, of the last or the best epochs.
    record Scores(boolean best, double uf1, double uar) implements LogLine {}

    Pattern SUBJECT = Pattern.compile(
            "(?i)^\\W*(?:fold\\W?\\d+\\s*(?:/|of)\\s*\\d+\\W+)??(?:num_sub|(?:(?:processing|training|train|testing|test|validation|val"
                    + "|loso|held[- ]?out|left[- ]?out|fold)[ _-])*(?:subject|sub|participant|fold)(?: name| id)?"
                    + "|fold\\W?\\d+\\s*(?:/|of)\\s*\\d+(?=\\W+\\S*\\d)(?:\\s+[-–])?)"
                    + "(?:\\s*[:=#]\\s*|\\s+)['\"]?([\\p{L}\\p{N}_.-]+)['\"]?(?:\\s*/\\s*\\d+| of \\d+)?"
                    + "(?: as (?:the )?test.*|\\W+(?:n\\s*=\\s*)?(\\d+)(?: test)?(?: (?:clips?|samples?|videos?))?)?\\W*$");
    Pattern SIZE = Pattern.compile(
            "(?i)\\b(?:validation|val|test)(?:ing)?[ _-]?(?:set|data(?:set)?)?[ _-]?size\\s*[:=]\\s*(\\d+)");
    String NUMBER = "(\\d+(?:\\.\\d+)?(?:e-?\\d+)?\\s*%?)(?:\\s*\\(?\\d+\\s*/\\s*(\\d+)\\b)?";
    Pattern ACCURACY = Pattern.compile("(?i)(?:^|[^a-z])(?<!best[ _])(?:(?:validation|val|valid|testing|test)[ _-]?"
            + "(?:accuracy|acc)(?:uracy)?|(?:accuracy|acc) (?:on|of) (?:the )?(?:validation|val|test)\\w*(?: set| data)?)"
            + "\\s*(?:[:=]\\s*|\\s)" + NUMBER);
    Pattern EPOCH = Pattern.compile("(?i)\\bepoch\\W{0,3}(\\d+)\\b");
    Pattern MOST = Pattern.compile("(?i)\\bcorrectnum\\s*:\\s*(\\d+)\\W+zongshu\\s*:\\s*(\\d+)");
    Pattern SUM = Pattern.compile("(?i)\\[ALL_corr]\\s*:\\s*(\\d+)\\s*\\[ALL_val]\\s*:\\s*(\\d+)");
    Pattern LABELS = Pattern.compile(
            "(?i)^\\W*(best )?(predicted|predictions?|pred|ground[ _]?truth|truth|labels?)\\s*[:=]\\s*\\[([^\\[\\]]*)]\\W*$");
    Pattern SCORES = Pattern.compile(
            "(?i)\\b(best )?UF1\\s*:\\s*(\\d*\\.?\\d+|nan)\\s*\\|?\\s*(?:best )?UAR\\s*:\\s*(\\d*\\.?\\d+|nan)");

    /// What a line says; empty if it is none of these.
    static Optional<LogLine> of(String line) {
        Matcher accuracy = ACCURACY.matcher(line);
        Matcher epoch = EPOCH.matcher(line);
        boolean starts = epoch.find();
        if (accuracy.find()) {
            OptionalInt clips = whole(accuracy.group(2));
            return Optional.of(
                    starts
                            ? new Epoch(Integer.parseInt(epoch.group(1)), accuracy.group(1), clips)
                            : new Accuracy(accuracy.group(1), clips));
        }
        if (starts) {
            return Optional.of(new EpochStart(Integer.parseInt(epoch.group(1))));
        }
        Matcher size = SIZE.matcher(line);
        if (size.find()) {
            return Optional.of(new Size(Integer.parseInt(size.group(1))));
        }
        Matcher most = MOST.matcher(line);
        if (most.find()) {
            return Optional.of(new Most(Integer.parseInt(most.group(1)), Integer.parseInt(most.group(2))));
        }
        Matcher sum = SUM.matcher(line);
        if (sum.find()) {
            return Optional.of(new Sum(Integer.parseInt(sum.group(1)), Integer.parseInt(sum.group(2))));
        }
        Matcher labels = LABELS.matcher(line);
        if (labels.find()) {
            return Optional.of(new Labels(which(labels), split(labels.group(3))));
        }
        Matcher scores = SCORES.matcher(line);
        if (scores.find()) {
            return Optional.of(new Scores(scores.group(1) != null, number(scores.group(2)), number(scores.group(3))));
        }
        Matcher subject = SUBJECT.matcher(line);
        return subject.find() ? Optional.of(new Subject(subject.group(1), whole(subject.group(2)))) : Optional.empty();
    }

    private static OptionalInt whole(@Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static Which which(Matcher labels) {
        String word = labels.group(2).toLowerCase(Locale.ROOT);
        if (!word.startsWith("pred")) {
            return Which.TRUTH;
        }
        return labels.group(1) == null ? Which.LAST : Which.BEST;
    }

    /// Of a list in Python's or NumPy's writing.
    private static List<String> split(String inner) {
        return Arrays.stream(inner.strip().split("\\s*,\\s*|\\s+"))
                .map(label -> label.replaceAll("^['\"]|['\"]$", ""))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static double number(String text) {
        return text.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text);
    }
}
