package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dianet.model.annotation.CellText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "=HYPERLINK(\"x\")", "+4", "-2+3+cmd|' /C calc'!A0", "@SUM(1)", "\tx", "\r=1", "-x"})
    void whatASpreadsheetWouldRunGetsAnApostropheAndComesBack(String text) {
        assertTrue(CellText.runs(text));
        assertEquals("'" + text, CellText.guarded(text));
        assertEquals(text, CellText.plain(CellText.guarded(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "=", "-12", "-0.25", "-1.5E-4", "happiness", "4+7", "R12B", "a=b", "'quoted'", "l'air"})
    void everythingElseStaysAsItIs(String text) {
        assertFalse(CellText.runs(text));
        assertEquals(text, CellText.guarded(text));
        assertEquals(text, CellText.plain(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1+1", "''=1+1"})
    void aTextWithAnApostropheOfItsOwnComesBackToo(String text) {
        assertEquals(text, CellText.plain(CellText.guarded(text)));
    }

    @Test
    void whatOthersMarkedIsRead() {
        assertEquals("=1+1", CellText.plain("'=1+1"));
    }
}
