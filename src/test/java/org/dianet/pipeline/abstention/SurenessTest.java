package org.dianet.pipeline.abstention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.dianet.evaluation.abstention.Temperature;
import org.dianet.evaluation.abstention.Threshold;
import org.dianet.evaluation.abstention.Wanted;
import org.junit.jupiter.api.Test;

class SurenessTest {
    private static Sureness of(double confidence, double needed) {
        Threshold any = Threshold.choose(List.of(), new Wanted.Answers(0.5));
        Threshold threshold =
                new Threshold(any.wanted(), OptionalDouble.of(needed), any.clips(), any.answered(), any.right());
        return new FoldRule(Temperature.ONE, threshold).of(List.of(confidence, 1 - confidence));
    }

    @Test
    void aConfidenceThatIsNotEnoughIsSeenToBeLower() {
        assertEquals(
                "No answer: calibrated confidence 0.61, below the 0.71 that an answer needs.",
                of(0.612, 0.712).sentence());
        assertEquals(
                "No answer: calibrated confidence 0.7123, below the 0.7124 that an answer needs.",
                of(0.71231, 0.71239).sentence());
        assertEquals("0.708, needs 0.712", of(0.708, 0.712).numbers());
        assertEquals(
                "Calibrated confidence 0.71, at least the 0.71 that an answer needs.",
                of(0.712, 0.708).sentence());
    }
}
