package org.dianet.evaluation.abstention;

import java.util.Locale;

/// What a user wants of the answers that are given.
public sealed interface Wanted {
    /// 0..1.
    double share();

    /// What files call it.
    String name();

    /// For people, a clause.
    String words();

    /// Of the answers given on training subjects, at least this share is right.
    record Right(double share) implements Wanted {
        public Right {
            check(share, "right answers");
        }

        @Override
        public String name() {
            return "right";
        }

        @Override
        public String words() {
            return "at least " + percent(share) + " of the given answers right on training subjects";
        }
    }

    /// At least this share of the training subjects' clips is answered.
    record Answers(double share) implements Wanted {
        public Answers {
            check(share, "answered clips");
        }

        @Override
        public String name() {
            return "answers";
        }

        @Override
        public String words() {
            return "at least " + percent(share) + " of the training subjects' clips answered";
        }
    }

    private static void check(double share, String of) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share of " + of + " must be above 0 and at most 1, e.g. 0.8, not " + share + ".");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
