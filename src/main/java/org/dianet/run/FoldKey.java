package org.dianet.run;

import java.nio.charset.StandardCharsets;
import org.dianet.evaluation.HeldOut;
import org.dianet.learning.TrainingSeed;
import org.dianet.model.clip.SubjectId;
import org.jspecify.annotations.Nullable;

/// One training of a run.
///
/// @param heldOut who was left out, or `null` for a training on all clips
public record FoldKey(@Nullable HeldOut heldOut, long seed) {

    /// A training without one subject.
    public FoldKey(SubjectId heldOut, long seed) {
        this(HeldOut.of(heldOut), seed);
    }

    public static FoldKey all(long seed) {
        return new FoldKey((HeldOut) null, seed);
    }

    /// Name of the fold, in leave-one-subject-out that of the subject; empty for a training on all clips.
    public String name() {
        return heldOut == null ? "" : heldOut.name();
    }

    /// Whether the training left a subject out.
    public boolean holdsOut(SubjectId subject) {
        return heldOut != null && heldOut.holds(subject);
    }

    /// For sentences: `subject s01`, `fold-2 (12 subjects)` or `all clips`.
    public String words() {
        return heldOut == null ? "all clips" : heldOut.words();
    }

    /// What its random draws start from.
    public TrainingSeed start() {
        return new TrainingSeed(seed, name());
    }

    /// Folder inside the run, with `/`.
    public String folder() {
        String folder = heldOut == null ? "model" : "folds/" + fileName(heldOut.name());
        return folder + "/seed-" + seed;
    }

    /// A name as a file name on every system, from which it can be restored: all but letters, digits, `-`, `_`
    /// and an inner dot becomes `%` and two hexadecimal digits a byte.
    static String fileName(String name) {
        StringBuilder safe = new StringBuilder();
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
            boolean innerDot = c == '.' && i > 0 && i < bytes.length - 1;
            if (plain || innerDot) {
                safe.append(c);
            } else {
                safe.append(String.format("%%%02X", (int) c));
            }
        }
        return safe.toString();
    }
}
