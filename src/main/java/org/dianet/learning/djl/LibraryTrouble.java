package org.dianet.learning.djl;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Why the engine's library does not load, in words that say what to do. It is unpacked into a folder of the user's
/// account, where most of what goes wrong is not the library's fault.
final class LibraryTrouble {
    private static final String ANOTHER = "; set XDG_CACHE_HOME to a folder on another disk";

    private LibraryTrouble() {}

    /// @param folder where the library is unpacked
    static String of(Throwable error, Path folder) {
        String said = deepest(error);
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("failed to map segment")) {
            return "the disk of " + folder + " allows no programs (it is mounted noexec)" + ANOTHER;
        }
        if (words.contains("no space left") || words.contains("quota")) {
            return "the disk of " + folder + " is full, and the library takes 450 MB; free some space, or"
                    + ANOTHER.substring(1);
        }
        String refused = refused(folder);
        return refused.isEmpty()
                ? said
                : "its library cannot be unpacked into " + folder + " (" + refused
                        + "); set XDG_CACHE_HOME to a folder you can write to";
    }

    /// What goes wrong when the folder is written to; empty if nothing does.
    private static String refused(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "can-be-written", ".tmp"));
            return "";
        } catch (AccessDeniedException e) {
            return "access denied";
        } catch (FileSystemException e) {
            return e.getReason() == null ? "it cannot be made" : e.getReason();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String deepest(Throwable error) {
        Throwable deepest = error;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
