package org.dianet.ui.app.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dianet.ui.common.command.Command;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {
    private static final Command CANDIDATES = Command.of("player.flicker-candidates", "", () -> {});
    private static final Command FLICKER = Command.of("player.flicker", "", () -> {});

    @Test
    void theCommandOfThatNameComesFirst() {
        for (String typed : List.of("flick", "flicker", "Flicker")) {
            assertEquals(
                    List.of(FLICKER, CANDIDATES), PaletteSearch.matching(List.of(CANDIDATES, FLICKER), typed), typed);
        }
    }

    @Test
    void nothingTypedKeepsTheOrderOfTheMenus() {
        assertEquals(List.of(CANDIDATES, FLICKER), PaletteSearch.matching(List.of(CANDIDATES, FLICKER), ""));
    }
}
