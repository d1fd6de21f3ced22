package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dianet.model.annotation.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An account may be called anything; the coder it proposes is always a person.
class ProposedCoderTest {
    @Test
    void theAccountsNameIsProposed() {
        assertEquals(new Coder("mei.lin"), Coder.proposedBy(" mei.lin "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "dataset", "errata", "adjudicated", "a\u0007b"})
    void aNameThatNoPersonCanHaveIsNot(String account) {
        assertEquals(new Coder("unknown"), Coder.proposedBy(account));
    }

    @Test
    void norIsOneThatIsTooLong() {
        assertTrue(Coder.proposedBy("x".repeat(80)).name().length() == 80);
        assertEquals(new Coder("unknown"), Coder.proposedBy("x".repeat(81)));
    }
}
