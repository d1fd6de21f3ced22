package org.dianet;

import java.util.Random;

/// Properties that hold for whatever is drawn: a test for each of many seeds. A failure names its seed, with which
/// the case is drawn again.
public final class Seeds {
    private Seeds() {}

    /// What holds for anything that is drawn.
    public interface Property {
        void holds(Random random) throws Exception;
    }

    public static void each(int count, Property property) throws Exception {
        for (int seed = 0; seed < count; seed++) {
            try {
                property.holds(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    public static <E> E oneOf(Random random, E[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
