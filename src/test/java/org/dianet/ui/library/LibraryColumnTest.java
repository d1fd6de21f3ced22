package org.dianet.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dianet.model.project.Tier;
import org.junit.jupiter.api.Test;

class LibraryColumnTest {
    /// The settings keep the names of chosen columns with blanks between them.
    @Test
    void eachTierHasANameOfItsOwnWithoutBlanks() {
        List<String> names = List.of("a b", "a_b", "a__b", "a  b", "a+b", "a%20b", "a\u00a0b", "ab").stream()
                .map(name -> LibraryColumn.of(new Tier(name, Tier.Kind.TEXT, List.of()))
                        .name())
                .toList();
        assertEquals(names.size(), names.stream().distinct().count(), names.toString());
        assertTrue(names.stream().noneMatch(name -> name.contains(" ")), names.toString());
    }
}
