package org.dianet.model.clip;

/// The three frames that a coder marks.
public enum MarkKind {
    ONSET,
    APEX,
    OFFSET;

    /// Its place in time, from 0.
    public int place() {
        return switch (this) {
            case ONSET -> 0;
            case APEX -> 1;
            case OFFSET -> 2;
        };
    }
}
