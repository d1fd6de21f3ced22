package org.dianet.run;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dianet.model.clip.SubjectId;
import org.jspecify.annotations.Nullable;

/// One training of a run.
///
/// @param heldOut the subject that was left out, or `null` for a training on all clips
public record FoldKey(@Nullable SubjectId heldOut, long seed) {

    public static FoldKey all(long seed) {
        return new FoldKey(null, seed);
    }

    public Optional<SubjectId> subject() {
        return Optional.ofNullable(heldOut);
    }

    /// Folder inside the run, with `/`.
    public String folder() {
        String name = heldOut == null ? "model" : "folds/" + fileName(heldOut.value());
        return name + "/seed-" + seed;
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
