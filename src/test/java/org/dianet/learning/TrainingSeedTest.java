package org.dianet.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dianet.learning.TrainingSeed.Purpose;
import org.junit.jupiter.api.Test;

class TrainingSeedTest {

    /// `printf '1\nHEAD\ns01' | sha256sum`, the first sixteen digits; likewise the others.
    @Test
    void numbersAreTheFirstEightBytesOfTheHash() {
        assertEquals(4256570868074914437L, new TrainingSeed(1, "s01").of(Purpose.HEAD));
        assertEquals(-9043819903717236176L, TrainingSeed.ofAll(-3).of(Purpose.ORDER));
        assertEquals(-5328354533459959567L, new TrainingSeed(7, "Müller").of(Purpose.DROPOUT));
    }

    /// `printf '7\nORDER\ns01\n12' | sha256sum`.
    @Test
    void anEpochHasANumberOfItsOwn() {
        assertEquals(-6780036294498890236L, new TrainingSeed(7, "s01").of(Purpose.ORDER, 12));
        Set<Long> numbers = new HashSet<>();
        for (Purpose purpose : Purpose.values()) {
            numbers.add(new TrainingSeed(7, "s01").of(purpose));
            for (int epoch = 1; epoch <= 50; epoch++) {
                numbers.add(new TrainingSeed(7, "s01").of(purpose, epoch));
            }
        }
        assertEquals(51 * Purpose.values().length, numbers.size());
    }

    @Test
    void noSeedSubjectAndPurposeShareANumber() {
        Set<Long> numbers = new HashSet<>();
        Set<Integer> ofTheEngine = new HashSet<>();
        int count = 0;
        for (long seed : List.of(-1L, 0L, 1L, 2L, 3L, 11L, Long.MAX_VALUE)) {
            for (String subject : List.of("", "1", "s01", "s1", "s02", "1\nHEAD")) {
                for (Purpose purpose : Purpose.values()) {
                    long number = new TrainingSeed(seed, subject).of(purpose);
                    numbers.add(number);
                    ofTheEngine.add(Long.hashCode(number));
                    count++;
                }
            }
        }
        assertEquals(count, numbers.size());
        assertEquals(count, ofTheEngine.size(), "the engine takes 32 bits of a seed");
    }

    @Test
    void whatAllFoldsShareIsThatOfNobodyHeldOut() {
        TrainingSeed fold = new TrainingSeed(4, "s03");
        assertEquals(TrainingSeed.ofAll(4), fold.shared());
    }
}
