package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dianet.learning.EngineCheck;
import org.dianet.learning.djl.arithmetic.SelfTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The engine of this very process, on this very processor.
@Tag("slow")
class EngineCheckTest {
    @Test
    void theSettingThatWasChosenComputesRight() throws Exception {
        EngineCheck check = PyTorch.check();
        assertTrue(check.right(), check.text() + ": " + check.reason());
        String answer = SelfTest.answer();
        assertTrue(answer.startsWith("engine-check right=true"), answer);
    }
}
