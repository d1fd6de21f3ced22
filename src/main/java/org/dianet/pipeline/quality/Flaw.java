package org.dianet.pipeline.quality;

/// Why a stretch of a recording is hard to code from.
public enum Flaw {
    BLINK("blink"),
    HEAD_TURNED("head turned"),
    FACE_LOST("face lost"),
    LIGHT_STEP("light step");

    private final String reason;

    Flaw(String reason) {
        this.reason = reason;
    }

    /// As it stands with an excluded stretch.
    public String reason() {
        return reason;
    }
}
