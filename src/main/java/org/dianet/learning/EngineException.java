package org.dianet.learning;

/// The learning engine cannot do what was asked. The message is a sentence for the user.
public final class EngineException extends Exception {
    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
