package org.dianet.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatexTableTest {
    @Test
    void aLabelIsMadeOfTheNames() {
        assertEquals("tab:my-study-run-2-scores", LatexTable.label("My study", "run_2", "scores"));
        assertEquals("tab:zwei-laufe-pairs", LatexTable.label("Zwei Läufe!", "pairs"));
    }

    @Test
    void namesInOtherLettersKeepApart() {
        String one = LatexTable.label("微表情1", "scores");
        String other = LatexTable.label("表情1", "scores");
        assertNotEquals(one, other);
        assertTrue(one.matches("tab:[a-z0-9-]+"), one);
        assertNotEquals(LatexTable.label("…", "runs"), LatexTable.label("!", "runs"));
    }

    /// In LaTeX's usual font encoding, OT1, these print as other signs.
    @Test
    void signsThatLatexPrintsOtherwiseAreNamed() {
        assertEquals("\\textless{} 0.001", LatexTable.prose("< 0.001"));
        assertEquals("$-$0.1 \\textgreater{} a\\textbar{}b", LatexTable.prose("−0.1 > a|b"));
    }
}
