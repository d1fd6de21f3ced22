package org.dianet.pipeline.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StreamShareTest {
    @Test
    void theLineHasWholePerCentThatAddUp() {
        assertEquals(
                "The gates counted DI-Onset with 63 % and DI-Offset with 37 %.",
                new StreamShare("DI-Onset", "DI-Offset", 0.625).sentence());
    }
}
