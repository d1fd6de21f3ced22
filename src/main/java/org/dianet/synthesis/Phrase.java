package org.dianet.synthesis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a face does over one clip.
///
/// @param throughout units that rise to the apex and fade after it
/// @param rising units that come and go before the apex
/// @param falling units that come and go after it
record Phrase(List<ActionUnit> throughout, List<ActionUnit> rising, List<ActionUnit> falling, Tempo tempo) {
    private static final List<ActionUnit> NONE = List.of();

    enum Tempo {
        EVEN,
        /// The apex comes late, and the rise begins late.
        SLOW_ONSET,
        /// The apex comes late, and what follows is over at once.
        QUICK_OFFSET;

        /// How much later the apex comes, as a share of the movement.
        double later() {
            return this == EVEN ? 0 : .22;
        }

        /// Factors of the exponents of an [IntensityCurve].
        double rise() {
            return this == SLOW_ONSET ? 1.7 : 1;
        }

        double fall() {
            return this == QUICK_OFFSET ? 1.8 : 1;
        }
    }

    static Phrase alike(List<ActionUnit> units) {
        return new Phrase(units, List.of(), List.of(), Tempo.EVEN);
    }

    /// The combinations that show an emotion where phases differ. Until the apex, repression is the smile that it
    /// hides; only then it is pressed away. Disgust and others are alike but for nose or lip: disgust wrinkles them
    /// on the way up; others, if at all, on the way down. Surprise is the same in both phases.
    static List<Phrase> differing(Emotion emotion) {
        return switch (emotion) {
            case HAPPINESS -> List.of(even(units(12), NONE, NONE), even(units(6, 12), NONE, NONE));
            case REPRESSION ->
                List.of(
                        new Phrase(units(12), NONE, units(15, 17), Tempo.QUICK_OFFSET),
                        new Phrase(units(6, 12), NONE, units(17, 24), Tempo.QUICK_OFFSET));
            case SURPRISE -> List.of(even(units(1, 2), NONE, NONE), even(units(1, 2, 5), NONE, NONE));
            case DISGUST -> List.of(even(units(4, 7), units(9), NONE), even(units(4, 7), units(10), NONE));
            case OTHERS ->
                List.of(
                        even(units(4, 7), NONE, NONE),
                        new Phrase(units(4, 7), NONE, NONE, Tempo.SLOW_ONSET),
                        even(units(4, 7), NONE, units(9)),
                        even(units(4, 7), NONE, units(10)));
        };
    }

    /// The mouth moves most; what differs are the brows, raised or lowered, and only before the apex.
    static Phrase planted(Emotion emotion) {
        return even(units(12, 26), emotion == Emotion.SURPRISE ? units(1, 2) : units(4), NONE);
    }

    private static Phrase even(List<ActionUnit> throughout, List<ActionUnit> rising, List<ActionUnit> falling) {
        return new Phrase(throughout, rising, falling, Tempo.EVEN);
    }

    private static List<ActionUnit> units(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(n -> ActionUnit.valueOf("AU" + n))
                .toList();
    }

    /// The units that a coder writes: all of them, or those that differ where they are planted.
    List<ActionUnit> coded(PhaseContent content) {
        return Stream.of(content == PhaseContent.PLANTED ? NONE : throughout, rising, falling)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
