package org.dianet.video;

import java.io.IOException;

/// A clip, or one of its frames, cannot be read. The message is a sentence for the user that names the file.
public final class MediaException extends IOException {
    public MediaException(String message) {
        super(message);
    }

    public MediaException(String message, Throwable cause) {
        super(message, cause);
    }
}
