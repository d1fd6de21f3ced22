package org.dianet.storage;

import java.io.IOException;

/// A file of ours cannot be read or written. The message is a sentence for the user that names the file.
public class StorageException extends IOException {
    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
