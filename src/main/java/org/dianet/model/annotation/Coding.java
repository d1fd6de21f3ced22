package org.dianet.model.annotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One coder's coding of one clip.
///
/// @param emotion label as written, or `null` while undecided
/// @param disputed flagged for another look
/// @param changed when the coder last changed anything
public record Coding(
        Coder coder,
        Marks marks,
        @Nullable String emotion,
        ActionUnits actionUnits,
        String note,
        boolean disputed,
        Instant changed) {

    /// @throws IllegalArgumentException if the emotion is blank instead of absent
    public Coding {
        if (emotion != null && emotion.isBlank()) {
            throw new IllegalArgumentException("an emotion is blank; leave it out instead");
        }
    }

    public static Coding empty(Coder coder) {
        return new Coding(coder, Marks.NONE, null, ActionUnits.NONE, "", false, Instant.EPOCH);
    }

    public ReviewState state() {
        if (disputed) {
            return ReviewState.DISPUTED;
        }
        if (marks.complete() && emotion != null) {
            return ReviewState.CODED;
        }
        return marks.empty() && emotion == null ? ReviewState.OPEN : ReviewState.PARTLY;
    }

    public Coding with(Marks newMarks) {
        return new Coding(coder, newMarks, emotion, actionUnits, note, disputed, changed);
    }

    public Coding withEmotion(@Nullable String label) {
        return new Coding(coder, marks, label, actionUnits, note, disputed, changed);
    }

    public Coding with(ActionUnits units) {
        return new Coding(coder, marks, emotion, units, note, disputed, changed);
    }

    public Coding withNote(String text) {
        return new Coding(coder, marks, emotion, actionUnits, text, disputed, changed);
    }

    /// The same coding flagged for another look, or with its flag taken back.
    public Coding flagged(boolean flag) {
        return new Coding(coder, marks, emotion, actionUnits, note, flag, changed);
    }

    /// The same content as said by `author` at `time`.
    public Coding by(Coder author, Instant time) {
        return new Coding(author, marks, emotion, actionUnits, note, disputed, time);
    }
}
