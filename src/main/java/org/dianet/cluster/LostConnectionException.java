package org.dianet.cluster;

/// The connection failed, so it is not known whether what was asked was done.
public final class LostConnectionException extends ClusterException {
    public LostConnectionException(String message) {
        super(message);
    }

    public LostConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
