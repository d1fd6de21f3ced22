package org.dianet.cluster;

/// The cluster refused, or could not be asked. The message is a sentence for the user.
public class ClusterException extends Exception {
    public ClusterException(String message) {
        super(message);
    }

    public ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
