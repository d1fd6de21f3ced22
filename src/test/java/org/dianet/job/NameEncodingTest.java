package org.dianet.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameEncodingTest {
    @Test
    void onlyLinuxWithAnotherEncodingStartsAgain() {
        assertTrue(NameEncoding.needed("Linux", "ANSI_X3.4-1968"));
        assertTrue(NameEncoding.needed("Linux", "ISO-8859-1"));
        assertFalse(NameEncoding.needed("Linux", "UTF-8"));
        assertFalse(NameEncoding.needed("Windows 11", "Cp1252"));
        assertFalse(NameEncoding.needed("Mac OS X", "US-ASCII"));
    }

    @Test
    void argumentsKeepBlanksAndEmptyOnes() {
        byte[] bytes = "java\0-cp\0a b\0\0Jürgen\0".getBytes(StandardCharsets.UTF_8);
        List<String> parts = NameEncoding.split(bytes).stream()
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .toList();
        assertEquals(List.of("java", "-cp", "a b", "", "Jürgen"), parts);
    }
}
