package org.dianet.pipeline.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StreamShareTest {
    @Test
    void theLineHasWholePerCentThatAddUp() {
        assertEquals(
                "Gates: DI-Onset 63 %, DI-Offset 37 %.", new StreamShare("DI-Onset", "DI-Offset", 0.625).sentence());
    }
}
