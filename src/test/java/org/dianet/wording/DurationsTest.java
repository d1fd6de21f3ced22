package org.dianet.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0, less than 1 s",
        "0.4, less than 1 s",
        "0.6, about 1 s",
        "89, about 89 s",
        "90, about 2 min",
        "228, about 4 min",
        "5399, about 90 min",
        "5400, about 1.5 h"
    })
    void secondsMinutesAndHours(double seconds, String words) {
        assertEquals(words, Durations.about(seconds));
    }
}
