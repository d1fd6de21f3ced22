package org.dianet.video;

import java.io.IOException;
import java.nio.file.Path;

/// A clip, or one of its frames, cannot be read. The message is a sentence for the user that names the file.
public final class MediaException extends IOException {
    private final boolean missing;

    public MediaException(String message) {
        super(message);
        missing = false;
    }

    public MediaException(String message, Throwable cause) {
        super(message, cause);
        missing = false;
    }

    private MediaException(String message, boolean missing) {
        super(message);
        this.missing = missing;
    }

    /// Nothing is where `file` was expected.
    public static MediaException missing(Path file) {
        return missing("There is no file or folder " + file + ". Was it moved, or is its drive not connected?");
    }

    /// The same in another sentence.
    public static MediaException missing(String message) {
        return new MediaException(message, true);
    }

    /// Whether a file or folder is not where it was expected, so that looking elsewhere may find it.
    public boolean isMissing() {
        return missing;
    }
}
