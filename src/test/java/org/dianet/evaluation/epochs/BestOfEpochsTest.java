package org.dianet.evaluation.epochs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestOfEpochsTest {

    /// One clip, two tosses: 1 − 1/4. Two clips, two tosses: (1 − 1/16) + (1 − 9/16) of two.
    @Test
    void coinsAreCountedByHand() {
        assertEquals(0.5, BestOfEpochs.accuracy(List.of(List.of(0.5)), 1), 1e-12);
        assertEquals(0.75, BestOfEpochs.accuracy(List.of(List.of(0.5)), 2), 1e-12);
        assertEquals(1.375 / 2, BestOfEpochs.accuracy(List.of(List.of(0.5, 0.5)), 2), 1e-12);
        assertEquals((0.75 + 1.375) / 3, BestOfEpochs.accuracy(List.of(List.of(0.5), List.of(0.5, 0.5)), 2), 1e-12);
    }

    /// The simulation of method.md 4.2: guesses drawn again in every epoch, the best epoch of each subject kept.
    @Test
    void drawnGuessesScoreWhatIsExpected() {
        List<List<Double>> chances = List.of(
                List.of(0.6, 0.6, 0.25, 0.15),
                List.of(0.6),
                List.of(0.6, 0.6, 0.6, 0.25, 0.25, 0.25, 0.15, 0.15, 0.15, 0.6),
                List.of(0.25, 0.15));
        Random random = new Random(7);
        int draws = 4_000;
        for (int epochs : new int[] {1, 5, 50}) {
            double correct = 0;
            for (int draw = 0; draw < draws; draw++) {
                for (List<Double> subject : chances) {
                    int best = 0;
                    for (int epoch = 0; epoch < epochs; epoch++) {
                        int hits = 0;
                        for (double chance : subject) {
                            hits += random.nextDouble() < chance ? 1 : 0;
                        }
                        best = Math.max(best, hits);
                    }
                    correct += best;
                }
            }
            assertEquals(correct / draws / 17, BestOfEpochs.accuracy(chances, epochs), 0.006, epochs + " epochs");
        }
    }
}
