package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnitTerm;
import org.dianet.model.annotation.ActionUnitTerm.Choice;
import org.dianet.model.annotation.ActionUnitTerm.Unit;
import org.dianet.model.annotation.ActionUnitTerm.Words;
import org.dianet.model.annotation.Intensity;
import org.dianet.model.annotation.ParsedActionUnits;
import org.dianet.model.annotation.Side;
import org.dianet.model.annotation.UnitScoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionUnitNotationTest {

    private static Unit sided(Side side, int number) {
        return new Unit(number, List.of(side), List.of(), UnitScoring.ACTIVE);
    }

    private static Unit strong(int number, Intensity... intensities) {
        return new Unit(number, List.of(), List.of(intensities), UnitScoring.ACTIVE);
    }

    private static ParsedActionUnits sum(ActionUnitTerm... terms) {
        return new ParsedActionUnits(List.of(terms));
    }

    @Test
    void sumsOfUnitsWithSides() {
        assertEquals(sum(Unit.of(4), Unit.of(7), sided(Side.LEFT, 10)), ActionUnitNotation.parse("4+7+L10"));
        assertEquals(sum(sided(Side.RIGHT, 1), sided(Side.RIGHT, 2)), ActionUnitNotation.parse("R1+R2"));
        assertEquals(sum(sided(Side.TOP, 24), sided(Side.BOTTOM, 9)), ActionUnitNotation.parse("T24+B9"));
    }

    @Test
    void optionsInParentheses() {
        assertEquals(
                sum(new Choice(List.of(sum(sided(Side.RIGHT, 6)), sum(sided(Side.RIGHT, 12)))), sided(Side.RIGHT, 15)),
                ActionUnitNotation.parse("(R6 or R12)+R15"));
    }

    @Test
    void optionsOfSideAndOfIntensityStayOneUnit() {
        assertEquals(
                sum(new Unit(12, List.of(Side.ASYMMETRIC, Side.LEFT), List.of(), UnitScoring.ACTIVE)),
                ActionUnitNotation.parse("A/L12"));
        assertEquals(sum(strong(10, Intensity.A, Intensity.B)), ActionUnitNotation.parse("10A/B"));
    }

    @Test
    void aSlashBetweenUnitsIsAChoice() {
        assertEquals(
                sum(new Choice(List.of(sum(strong(10, Intensity.A)), sum(sided(Side.BOTTOM, 12))))),
                ActionUnitNotation.parse("10A/B12"));
        assertEquals("4 or 7", ActionUnitNotation.parse("4/7").toString());
    }

    @Test
    void referencesAndIntensities() {
        assertEquals(
                sum(
                        strong(4, Intensity.D),
                        new Unit(6, List.of(), List.of(), UnitScoring.REFERENCE),
                        strong(7, Intensity.C),
                        strong(43, Intensity.E)),
                ActionUnitNotation.parse("4D+ref(6)+7C+43E"));
        assertEquals(
                sum(new Unit(7, List.of(), List.of(Intensity.B), UnitScoring.REFERENCE), Unit.of(43)),
                ActionUnitNotation.parse("ref(7B)+43"));
    }

    @Test
    void staticUnitsOf4dme() {
        assertEquals(
                sum(new Unit(4, List.of(), List.of(), UnitScoring.STATIC), Unit.of(12)),
                ActionUnitNotation.parse("AU4(k)+AU12"));
    }

    @Test
    void freeWordsAreKeptAndListed() {
        ParsedActionUnits parsed = ActionUnitNotation.parse("R14+17+soft focus");
        assertEquals(sum(sided(Side.RIGHT, 14), Unit.of(17), new Words("soft focus")), parsed);
        assertEquals(List.of("soft focus"), parsed.unparsed());
    }

    @Test
    void onlySureMovingUnitsCount() {
        assertEquals(
                Set.of(4, 10),
                ActionUnitNotation.parse("L10+4+(6 or 7)+ref(24)+9(k)+?").numbers());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            4+7+L10            | 4+7+L10
            (R6 or R12)+R15    | (R6 or R12)+R15
            12A+ref(24)        | 12A+ref(24)
            A/L12              | A/L12
            4D+ref(6)+7C+43E   | 4D+ref(6)+7C+43E
            10A/B              | 10A/B
            10a/b/c            | 10A/B/C
            L12 or L14         | L12 or L14
            R14A or 17A or 24A | R14A or 17A or 24A
            "12+15 "           | 12+15
            12                 | 12
            12.0               | 12
            1，2，4            | 1+2+4
            " 4 ， 7 "         | 4+7
            1,2                | 1+2
            l10 + r4           | L10+R4
            AU1+AU4(k)         | 1+4(k)
            ref ( 7B )+43      | ref(7B)+43
            4+7 or 10          | 4+(7 or 10)
            (4+7) or L10       | (4+7) or L10
            ((4))+(7)          | 4+7
            4++7+              | 4+7
            ?                  | ?
            n/a                | n/a
            (unclear)          | (unclear)
            4+(7               | 4+(7
            Lip corner，up     | Lip corner+up
            """)
    void printsCanonically(String written, String canonical) {
        ParsedActionUnits parsed = ActionUnitNotation.parse(written);
        assertEquals(canonical, parsed.toString());
        assertEquals(parsed, ActionUnitNotation.parse(parsed.toString()), "reading what was printed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "/", "n/a", "123", "0", "4+(7", ")(", "smile or grin", "L", "(表情)", "＋"})
    void whatIsNoActionUnitStaysVerbatim(String written) {
        assertEquals(List.of(written), ActionUnitNotation.parse(written).unparsed());
    }

    @Test
    void nothingWrittenIsNoUnits() {
        assertEquals(ParsedActionUnits.NONE, ActionUnitNotation.parse("  "));
    }
}
