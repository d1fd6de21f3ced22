package org.dianet.synthesis;

import java.util.List;

/// All that is decided about a long recording before a pixel is drawn: expressions that a spotter should find, and
/// everything else that moves.
///
/// @param id e.g. `s03_r01`
/// @param subject counted from 0
/// @param rate frames a second
/// @param expressions in order, without overlap
/// @param distractors what is no expression, in order of kind and time
public record RecordingScript(
        String id,
        int subject,
        int frames,
        double rate,
        List<Expression> expressions,
        List<Distractor> distractors,
        ClipScript.Take take) {
    public RecordingScript {
        expressions = List.copyOf(expressions);
        distractors = List.copyOf(distractors);
    }

    /// One expression, by frame indexes as in a [ClipScript]: neutral at the onset and at the offset.
    ///
    /// @param actionUnits in the field's notation
    public record Expression(String emotion, String actionUnits, int onset, int apex, int offset) {}

    /// Something else that moves or changes, from its first frame to its last.
    public record Distractor(Kind kind, int from, int to) {}

    /// What is no expression.
    public enum Kind {
        BLINK,
        HEAD_TURN,
        LIGHT_STEP,
        SPEECH
    }
}
