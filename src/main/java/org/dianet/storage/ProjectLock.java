package org.dianet.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Prevents a second program from editing a project and shows it who holds the project.
public final class ProjectLock implements AutoCloseable {
    /// Next to the lock, since closing the locked file anywhere in a program lets go of the lock on some
    /// systems.
    private static final String HOLDER = "project.holder";

    private static final String LOCK = "project.lock";

    private final LockFile lock;

    private ProjectLock(LockFile lock) {
        this.lock = lock;
    }

    /// @throws NotEditableException if the project is being edited elsewhere, or nothing can be written in its folder
    public static ProjectLock take(Path folder) throws NotEditableException {
        refuseLinks(folder);
        try {
            LockFile lock = LockFile.tryTake(folder.resolve(LOCK), 0, Long.MAX_VALUE)
                    .orElseThrow(() -> new NotEditableException("The project " + folder
                            + " is open in another program or window (" + holder(folder)
                            + "). Close it there to edit it here; reading is possible meanwhile."));
            sign(folder, lock);
            return new ProjectLock(lock);
        } catch (NotEditableException e) {
            throw e;
        } catch (IOException e) {
            throw new NotEditableException(
                    "The project " + folder + " cannot be edited: " + AtomicFile.reason(e)
                            + ". Copy it to a folder you can write to.",
                    e);
        }
    }

    private static void refuseLinks(Path folder) throws NotEditableException {
        try {
            Links.refuseInProject(folder.resolve(LOCK));
            Links.refuseInProject(folder.resolve(HOLDER));
        } catch (IOException e) {
            throw new NotEditableException("The project " + folder + " cannot be edited: " + e.getMessage() + ".", e);
        }
    }

    private static void sign(Path folder, LockFile lock) throws IOException {
        String text = System.getProperty("user.name", "somebody") + " on " + host() + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", process "
                + ProcessHandle.current().pid();
        try {
            Files.writeString(
                    folder.resolve(HOLDER),
                    text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unnamed machine";
        }
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve(HOLDER)).strip();
        } catch (IOException e) {
            return "it does not say whose";
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
