package org.dianet.storage;

/// A project can be read but not edited now: another program edits it, or nothing can be written in its folder. The
/// message is a sentence for the user that says which.
public final class NotEditableException extends StorageException {
    public NotEditableException(String message) {
        super(message);
    }

    public NotEditableException(String message, Throwable cause) {
        super(message, cause);
    }
}
