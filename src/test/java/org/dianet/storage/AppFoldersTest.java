package org.dianet.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// After the XDG Base Directory Specification: variables count if they are absolute, else folders of `$HOME`.
class AppFoldersTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getRoot();
    private static final String[] NAMES = {"XDG_CACHE_HOME", ".cache", "LOCALAPPDATA", "Library/Caches"};

    private static Path folder(String system, String userHome, Map<String, String> environment) {
        return AppFolders.folder(environment, system, userHome, NAMES);
    }

    private static String path(String name) {
        return ROOT.resolve(name).toString();
    }

    @Test
    void homeIsWhereTheVariableSaysLikeForEveryOtherProgram() {
        assertEquals(
                ROOT.resolve("sandbox/.cache"), folder("Linux", path("users/ann"), Map.of("HOME", path("sandbox"))));
        assertEquals(ROOT.resolve("users/ann/.cache"), folder("Linux", path("users/ann"), Map.of()));
    }

    @Test
    void theVariableOfTheSystemGoesFirst() {
        assertEquals(ROOT.resolve("big/cache"), folder("Linux", "?", Map.of("XDG_CACHE_HOME", path("big/cache"))));
        assertEquals(
                ROOT.resolve("local"), folder("Windows 11", path("users/ann"), Map.of("LOCALAPPDATA", path("local"))));
        assertEquals(ROOT.resolve("users/ann/Library/Caches"), folder("Mac OS X", path("users/ann"), Map.of()));
    }

    @Test
    void aRelativeVariableDoesNotCount() {
        assertEquals(
                ROOT.resolve("users/ann/.cache"),
                folder("Linux", path("users/ann"), Map.of("XDG_CACHE_HOME", "cache", "HOME", "here")));
    }

    /// Java says `?` of an account that the system does not know, as in many containers.
    @Test
    void anAccountWithoutHomeIsToldWhatToSet() {
        for (String unknown : new String[] {"?", ""}) {
            IllegalStateException e =
                    assertThrows(IllegalStateException.class, () -> folder("Linux", unknown, Map.of()));
            assertTrue(e.getMessage().contains("set HOME"), e.getMessage());
        }
    }
}
