package org.dianet.cli.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the clip has no frames | The clip has no frames.",
                "no clip was answered by all 3, so they cannot be compared"
                        + "| No clip was answered by all 3, so they cannot be compared.",
                "x1.npy must hold images | x1.npy must hold images.",
                "di/s01_c01/onset.npy must hold images | di/s01_c01/onset.npy must hold images.",
                "s01_c01 has no apex | s01_c01 has no apex.",
                "learningRate must be positive | learningRate must be positive.",
                "There is no subject s99. | There is no subject s99."
            })
    void aClauseBecomesASentenceAndNamesStayAsTheyAre(String clause, String sentence) {
        assertEquals(sentence, Failure.whole(clause));
    }
}
