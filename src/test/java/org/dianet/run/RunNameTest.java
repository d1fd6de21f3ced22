package org.dianet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of NTFS and FAT ("Naming files", Microsoft), APFS and ext4.
class RunNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"first", "größer 2", "resnet18-20261129", "a.b", "50 % off", "con1", "auxiliary", "表情"})
    void aPlainNameCanBeUsed(String name) {
        assertEquals(Optional.empty(), RunName.problem(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".hidden",
                "dot.",
                "blank ",
                " blank",
                "a/b",
                "a\\b",
                "a:b",
                "a*b",
                "what?",
                "a\"b",
                "<a>",
                "a|b",
                "tab\tbed",
                "con",
                "NUL",
                "Aux.txt",
                "com1",
                "LPT9.run",
                "com²"
            })
    void aNameThatSomeFileSystemRefusesOrChangesCannot(String name) {
        assertTrue(RunName.problem(name).orElse("").endsWith("."), name);
    }

    @Test
    void lengthIsCountedInBytes() {
        assertEquals(Optional.empty(), RunName.problem("a".repeat(240)));
        assertTrue(RunName.problem("a".repeat(241)).isPresent());
        assertTrue(RunName.problem("表".repeat(81)).isPresent(), "three bytes each");
    }

    @Test
    void namesThatDifferInCapitalsOrInTheWayOfAnAccentAreOne() {
        assertTrue(RunName.same("Run", "rUN"));
        assertTrue(RunName.same("caf\u00e9", "cafe\u0301"));
        assertFalse(RunName.same("cafe", "caf\u00e9"));
    }
}
