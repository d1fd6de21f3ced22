package org.dianet.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages as the system gives them, for folders as accounts have them.
class LibraryTroubleTest {
    private static final String SET = "set the environment variable XDG_CACHE_HOME to a folder ";

    @TempDir
    private Path folder;

    private String words(Throwable error) {
        return LibraryTrouble.of(error, folder, "450 MB");
    }

    @Test
    void aDiskThatAllowsNoProgramsIsNamed() {
        String expected =
                "the disk of " + folder + " allows no programs (it is mounted noexec); " + SET + "on another disk";
        Throwable error = new UnsatisfiedLinkError("/c/libgomp.so.1: failed to map segment from shared object");
        assertEquals(expected, words(new IllegalStateException("Failed to load", error)));
        assertEquals(expected, words(new IOException("/c/libgomp.so.1: cannot open: Operation not permitted")));
    }

    @Test
    void aFullDiskIsNamedWithWhatTheLibraryTakes() {
        assertEquals(
                "the disk of " + folder + " is full, and the library takes 450 MB; free some space there, or " + SET
                        + "on another disk",
                words(new IOException("No space left on device")));
    }

    @Test
    void filesThatWereCutAreNamed() {
        assertEquals(
                "its files in " + folder + " are not complete; delete that folder and start again",
                words(new UnsatisfiedLinkError("/c/libtorch.so: file too short")));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path cache = Files.createFile(folder.resolve("file")).resolve("cache");
        assertEquals(
                "it cannot be unpacked into " + cache + " (Not a directory); " + SET
                        + "you can write to, on a disk with space",
                LibraryTrouble.of(new IOException(cache.toString()), cache, "450 MB"));
    }

    @Test
    void anythingElseIsQuotedFromItsDeepestCause() {
        assertEquals("no such library", words(new IllegalStateException(new Error("no such library"))));
        assertEquals("Error", words(new IllegalStateException(new Error())));
    }
}
