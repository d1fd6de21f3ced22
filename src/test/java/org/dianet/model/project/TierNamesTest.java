package org.dianet.model.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.TierValues;
import org.junit.jupiter.api.Test;

/// A name typed on one system is that of a file from another, which may spell ä with two signs.
class TierNamesTest {
    private static final String ONE_SIGN = "g\u00e4ze";
    private static final String TWO_SIGNS = "ga\u0308ze";

    @Test
    void aTierAndItsValuesAreFoundWhateverTheFormOfUnicode() {
        Tier tier = new Tier(TWO_SIGNS, Tier.Kind.LIST, List.of("a\u0308", "u"));
        Vocabulary vocabulary = Vocabulary.EMPTY.withTiers(List.of(tier));
        assertEquals(Optional.of(tier), vocabulary.tier(ONE_SIGN));
        assertEquals(Optional.of(tier), vocabulary.tier(TWO_SIGNS));
        assertEquals("\u00e4", vocabulary.kept(TWO_SIGNS, "a\u0308"));
        assertTrue(tier.problem(tier.kept("a\u0308")).isEmpty());
        assertEquals("u", new TierValues(Map.of(TWO_SIGNS, "u")).of(ONE_SIGN));
        assertEquals("u", TierValues.NONE.with(ONE_SIGN, "u").of(TWO_SIGNS));
    }

    @Test
    void twoTiersThatLookAlikeAreOneTooMany() {
        List<Tier> both =
                List.of(new Tier(ONE_SIGN, Tier.Kind.TEXT, List.of()), new Tier(TWO_SIGNS, Tier.Kind.TEXT, List.of()));
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.EMPTY.withTiers(both));
        assertThrows(IllegalArgumentException.class, () -> new Tier("t", Tier.Kind.LIST, List.of("\u00e4", "a\u0308")));
    }
}
