package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages as the system gives them, for folders as accounts have them.
class LibraryTroubleTest {
    @TempDir
    Path folder;

    @Test
    void aDiskThatAllowsNoProgramsIsNamed() {
        Throwable error = new UnsatisfiedLinkError("/c/libgomp.so.1: failed to map segment from shared object");
        String words = LibraryTrouble.of(new IllegalStateException("Failed to load", error), folder);
        assertTrue(words.startsWith("the disk of " + folder + " allows no programs"), words);
        assertTrue(words.contains("XDG_CACHE_HOME"), words);
    }

    @Test
    void aFullDiskIsNamed() {
        String words = LibraryTrouble.of(new IOException("No space left on device"), folder);
        assertTrue(words.startsWith("the disk of " + folder + " is full"), words);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        String words = LibraryTrouble.of(new IOException(file.toString()), file.resolve("cache"));
        assertTrue(words.startsWith("its library cannot be unpacked into " + file.resolve("cache")), words);
        assertTrue(words.contains("XDG_CACHE_HOME"), words);
    }

    @Test
    void anythingElseIsQuoted() {
        assertEquals(
                "no such library", LibraryTrouble.of(new IllegalStateException(new Error("no such library")), folder));
    }
}
