package org.dianet.video.javacv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// A file's size and time of change, to see whether it is still the one that was opened. A file that has changed gives
/// no wrong frame, since every packet is compared with what was read first; but what is wrong with it is not damage.
///
/// @param bytes -1 if the file cannot be asked
record FileState(long bytes, FileTime changed) {
    private static final FileState GONE = new FileState(-1, FileTime.fromMillis(0));

    static FileState of(Path file) {
        try {
            return new FileState(Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            return GONE;
        }
    }

    /// What happened to the file since, as a sentence; empty if nothing did.
    String changeSince(Path file) {
        FileState now = of(file);
        if (now.equals(this)) {
            return "";
        }
        if (now.equals(GONE)) {
            return file + " is no longer there, or cannot be read any more; put it back and open the clip again.";
        }
        String how = now.bytes == bytes
                ? "was written again"
                : now.bytes > bytes ? "has grown or was replaced" : "was cut off or replaced";
        return file + " " + how + " after it was opened; open the clip again when it is complete.";
    }
}
