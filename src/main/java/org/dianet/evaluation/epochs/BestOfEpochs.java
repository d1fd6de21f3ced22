package org.dianet.evaluation.epochs;

import java.util.List;

/// What choosing the best of several epochs on each test subject gains by luck alone: the expected accuracy if every
/// epoch answers every clip independently. Epochs of a real training resemble each other, so they gain less.
/// See method.md 4.2.
public final class BestOfEpochs {
    private BestOfEpochs() {}

    /// Pooled over subjects.
    ///
    /// @param chances for each subject, of each clip, of being answered correctly in one epoch
    /// @param epochs at least 1
    public static double accuracy(List<List<Double>> chances, int epochs) {
        double correct = chances.stream()
                .mapToDouble(subject -> correct(subject, epochs))
                .sum();
        return correct / chances.stream().mapToInt(List::size).sum();
    }

    /// Expected largest number of correct clips of a subject: Σ over k of 1 − F(k)^epochs, with F of one epoch.
    static double correct(List<Double> chances, int epochs) {
        double[] share = distribution(chances);
        double expected = 0;
        double atMost = 0;
        for (int k = 0; k < chances.size(); k++) {
            atMost += share[k];
            expected += 1 - Math.pow(Math.min(1, atMost), epochs);
        }
        return expected;
    }

    /// Chance of each number of correct clips in one epoch, clip by clip.
    private static double[] distribution(List<Double> chances) {
        double[] share = new double[chances.size() + 1];
        share[0] = 1;
        for (int clip = 0; clip < chances.size(); clip++) {
            double chance = chances.get(clip);
            for (int k = clip + 1; k > 0; k--) {
                share[k] = share[k] * (1 - chance) + share[k - 1] * chance;
            }
            share[0] *= 1 - chance;
        }
        return share;
    }
}
