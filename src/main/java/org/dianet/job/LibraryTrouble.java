package org.dianet.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Why a native library does not load, in words that say what to do. Libraries are unpacked into a folder of the user's
/// account, where most of what goes wrong is not the library's fault.
public final class LibraryTrouble {
    private static final String SET = "set the environment variable XDG_CACHE_HOME to a folder ";
    private static final int TRIED_BYTES = 1 << 16;

    private LibraryTrouble() {}

    /// @param folder where the library is unpacked
    /// @param size what it takes there, e.g. `450 MB`
    /// @return a clause without a full stop
    public static String of(Throwable error, Path folder, String size) {
        String words = all(error).toLowerCase(Locale.ROOT);
        if (words.contains("failed to map segment") || words.contains("operation not permitted")) {
            return "the disk of " + folder + " allows no programs (it is mounted noexec); " + SET + "on another disk";
        }
        if (words.contains("no space left") || words.contains("quota")) {
            return "the disk of " + folder + " is full, and the library takes " + size + "; free some space there, or "
                    + SET + "on another disk";
        }
        if (words.contains("file too short") || words.contains("invalid elf")) {
            return "its files in " + folder + " are not complete; delete that folder and start again";
        }
        String refused = refused(folder);
        return refused.isEmpty()
                ? deepest(error)
                : "it cannot be unpacked into " + folder + " (" + refused + "); " + SET
                        + "you can write to, on a disk with space";
    }

    /// The error when the folder is written to; empty if none.
    private static String refused(Path folder) {
        try {
            Files.createDirectories(folder);
            Path tried = Files.createTempFile(folder, "can-be-written", ".tmp");
            try {
                Files.write(tried, new byte[TRIED_BYTES]);
            } finally {
                Files.delete(tried);
            }
            return "";
        } catch (AccessDeniedException e) {
            return "access denied";
        } catch (FileSystemException e) {
            return e.getReason() == null ? "it cannot be made" : e.getReason();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String all(Throwable error) {
        Throwable cause = error.getCause();
        String own = String.valueOf(error.getMessage());
        return cause == null || cause.equals(error) ? own : own + "\n" + all(cause);
    }

    private static String deepest(Throwable error) {
        Throwable deepest = error;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
