package org.dianet.model.clip;

/// The three frames that a coder marks.
public enum Landmark {
    ONSET,
    APEX,
    OFFSET
}
