package org.dianet.synthesis;

import java.util.Arrays;
import java.util.List;

/// The five classes of CASME II with action units as its coders found them, and about how often each occurs there.
enum Emotion {
    HAPPINESS("happiness", .14),
    SURPRISE("surprise", .13),
    DISGUST("disgust", .23),
    REPRESSION("repression", .14),
    OTHERS("others", .36);

    private final String label;
    private final double share;

    Emotion(String label, double share) {
        this.label = label;
        this.share = share;
    }

    String label() {
        return label;
    }

    /// Share of all clips.
    double share() {
        return share;
    }

    /// The ways to show it.
    List<Phrase> phrases(PhaseContent content) {
        return switch (content) {
            case ALIKE -> variants().stream().map(Phrase::alike).toList();
            case DIFFERING -> Phrase.differing(this);
            case PLANTED -> List.of(Phrase.planted(this));
        };
    }

    /// The combinations that show it where phases are alike; one that stands twice is more frequent.
    List<List<ActionUnit>> variants() {
        return switch (this) {
            case HAPPINESS -> List.of(units(6, 12), units(12), units(6, 12), units(7, 12));
            case SURPRISE -> List.of(units(1, 2), units(1, 2, 25), units(1, 2, 5), units(1, 2, 26));
            case DISGUST -> List.of(units(4, 9), units(9, 10), units(4, 7, 9), units(4, 9, 10));
            case REPRESSION -> List.of(units(15, 17), units(14, 17), units(17, 24), units(15, 17, 24));
            case OTHERS -> List.of(units(4), units(4, 7), units(4, 7), units(4, 5), units(7), units(4, 20));
        };
    }

    private static List<ActionUnit> units(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(n -> ActionUnit.valueOf("AU" + n))
                .toList();
    }
}
