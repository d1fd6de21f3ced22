package org.dianet.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldScriptTest {
    private static final List<String> LINES =
            FoldScript.text(new FoldProgram.Packed(Path.of("image")), 2).lines().toList();

    /// A launcher of jpackage that finds `_JPACKAGE_LAUNCHER` takes its arguments for Java's, and `sbatch` passes
    /// on the environment of the program that called it.
    @Test
    void aPackedProgramDoesNotInheritThatItWasStarted() {
        assertTrue(LINES.contains("unset _JPACKAGE_LAUNCHER"), LINES::toString);
    }

    /// Java under the locale C finds no class in a folder such as `Jürgen`.
    @Test
    void aNodeWithoutALocaleGetsOne() {
        assertTrue(LINES.contains("    *) export LC_ALL=C.UTF-8 ;;"), LINES::toString);
    }

    @Test
    void theProgramComesLastAndTakesThePlaceOfTheShell() {
        assertEquals(
                "exec \"$job/app/bin/dianet\" cluster fold \"$job\" \"$fold\" ${3:+--expect \"$3\"}", LINES.getLast());
    }
}
