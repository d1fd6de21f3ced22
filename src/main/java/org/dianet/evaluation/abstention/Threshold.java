package org.dianet.evaluation.abstention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The least confidence with which an answer is given, chosen on training subjects by networks that saw neither them
/// nor the subject it is for.
/// See method.md 4.10.
///
/// @param value 0..1; empty if no confidence gives what is wanted, then no answer is given at all
/// @param clips number of training clips
/// @param answered how many of them are at least so sure
/// @param right share of these that is right, with its interval over subjects
public record Threshold(Wanted wanted, OptionalDouble value, int clips, int answered, SelectedShare right) {
    /// Fewer answers promise nothing.
    static final int FEWEST_ANSWERS = 10;

    static final int FEWEST_SUBJECTS = 3;

    /// Of all confidences that give what is wanted, the one with the most answers.
    ///
    /// @param answers on training clips
    public static Threshold choose(List<Answered> answers, Wanted wanted) {
        List<Answered> sure = answers.stream()
                .sorted(Comparator.comparingDouble(Answered::confidence).reversed())
                .toList();
        int chosen = switch (wanted) {
            case Wanted.Right(double share) -> longest(sure, share);
            case Wanted.Answers(double share) -> shortest(sure, share);
        };
        return new Threshold(
                wanted,
                chosen == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(sure.get(chosen - 1).confidence()),
                sure.size(),
                chosen,
                SelectedShare.of(sure, chosen));
    }

    /// The most answers of which at least a share is right.
    private static int longest(List<Answered> sure, double share) {
        int longest = 0;
        int right = 0;
        for (int i = 0; i < sure.size(); i++) {
            right += sure.get(i).right() ? 1 : 0;
            if (ends(sure, i) && isAtLeast(share, right, i + 1) && enough(sure.subList(0, i + 1))) {
                longest = i + 1;
            }
        }
        return longest;
    }

    /// Divides as a reader of the share does: a product may round up, and 55 of 100 would be less than 0.55.
    private static boolean isAtLeast(double share, int part, int whole) {
        return (double) part / whole >= share;
    }

    private static boolean enough(List<Answered> given) {
        return given.size() >= FEWEST_ANSWERS
                && given.stream().map(Answered::subject).distinct().count() >= FEWEST_SUBJECTS;
    }

    /// The fewest answers that are at least a share of all.
    private static int shortest(List<Answered> sure, double share) {
        for (int i = 0; i < sure.size(); i++) {
            if (ends(sure, i) && isAtLeast(share, i + 1, sure.size())) {
                return i + 1;
            }
        }
        return sure.size();
    }

    /// Whether the next answer is less sure: equally sure ones are given together.
    private static boolean ends(List<Answered> sure, int i) {
        return i == sure.size() - 1
                || sure.get(i + 1).confidence() < sure.get(i).confidence();
    }

    public boolean gives(double confidence) {
        return value.isPresent() && confidence >= value.getAsDouble();
    }

    /// Whether also the lower end of the interval over training subjects is what is wanted.
    public boolean promises() {
        return switch (wanted) {
            case Wanted.Right(double share) ->
                value.isPresent()
                        && Optional.ofNullable(right.interval())
                                .filter(interval -> interval.low() >= share)
                                .isPresent();
            case Wanted.Answers _ -> value.isPresent();
        };
    }
}
