package org.dianet.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    void theProgramOfAScriptIsReadBack() {
        String launcher = "/home/it's ann/bin/dianet";
        assertEquals(Optional.of(launcher), FoldScript.program(FoldScript.text(new FoldProgram.There(launcher), 2)));
        assertTrue(FoldScript.program(FoldScript.text(new FoldProgram.This(), 2))
                .orElseThrow()
                .startsWith("/"));
        assertEquals(Optional.empty(), FoldScript.program(String.join("\n", LINES)));
    }

    @Test
    void theProgramComesLastAndTakesThePlaceOfTheShell() {
        assertEquals(
                "exec \"$job/app/bin/dianet\" cluster fold \"$job\" \"$fold\" ${3:+--expect \"$3\"}", LINES.getLast());
    }
}
