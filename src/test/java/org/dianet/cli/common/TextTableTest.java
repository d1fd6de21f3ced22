package org.dianet.cli.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsStayInLineWithLongNamesAndShortRows() {
        assertEquals(
                List.of(
                        "               UF1            p",
                        "a longer name  0.811 ± 0.088  0.0040",
                        "b              0.5"),
                TextTable.lines(List.of(
                        List.of("", "UF1", "p"),
                        List.of("a longer name", "0.811 ± 0.088", "0.0040"),
                        List.of("b", "0.5"))));
    }
}
