package org.dianet.synthesis;

import java.util.ArrayList;
import java.util.List;

/// A mouth that opens and closes as in speech: one bump for each syllable, of uneven length and height.
record Syllables(List<IntensityCurve> bumps, List<Double> heights) implements Course {
    /// Seconds that one takes.
    private static final double SHORTEST = .14;

    private static final double LONGEST = .30;

    Syllables {
        bumps = List.copyOf(bumps);
        heights = List.copyOf(heights);
    }

    /// @param rate frames a second
    static Syllables draw(Rng rng, int from, int to, double rate) {
        List<IntensityCurve> bumps = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        int at = from;
        while (true) {
            int length = Math.max(3, (int) Math.round(rate * rng.between(SHORTEST, LONGEST)));
            if (at + length > to) {
                return new Syllables(bumps, heights);
            }
            bumps.add(new IntensityCurve(at, at + Math.max(1, length / 2), at + length, 1, 1));
            heights.add(rng.between(.35, 1.2));
            at += length - 1;
        }
    }

    @Override
    public double at(int frame) {
        double sum = 0;
        for (int i = 0; i < bumps.size(); i++) {
            sum += heights.get(i) * bumps.get(i).at(frame);
        }
        return sum;
    }
}
