package org.dianet.video;

/// Pictures cannot be read for a reason that is not in their file: a library that does not load, or too little memory.
/// The message is a sentence that says what to do. Not a [MediaException], so that the file is not taken for
/// damaged.
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
