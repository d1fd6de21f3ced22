package org.dianet.ui.common.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that went wrong or was repaired, as shown to the user.
///
/// @param title what could not be done
/// @param detail one sentence: why, and what to do
/// @param code short and the same for the same cause, to quote in a report; empty for good news
/// @param mode where it can be mended; `null` if nowhere in particular
public record Problem(
        String title, String detail, String code, @Nullable Mode mode) {

    public Problem(String title, String detail, String code) {
        this(title, detail, code, null);
    }

    /// That something was put right.
    public static Problem good(String title, String detail) {
        return new Problem(title, detail, "");
    }

    /// Whether nothing is wrong.
    public boolean good() {
        return code.isEmpty();
    }

    public static Problem of(String title, Throwable cause) {
        return new Problem(title, sentence(cause), code(cause));
    }

    private static String sentence(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? Messages.text("problem.unexpected", cause.getClass().getSimpleName())
                : message.strip();
    }

    private static String code(Throwable cause) {
        int hash = 7;
        for (@Nullable Throwable t = cause; t != null; t = t.getCause()) {
            hash = 31 * hash + t.getClass().getName().hashCode();
            if (t.getStackTrace().length > 0) {
                StackTraceElement at = t.getStackTrace()[0];
                hash = 31 * hash + (at.getClassName() + "." + at.getMethodName()).hashCode();
            }
        }
        return String.format(Locale.ROOT, "DN-%04X", (hash ^ (hash >>> 16)) & 0xFFFF);
    }

    /// All of it as text, for the clipboard.
    public String copyText() {
        return (title + "\n" + detail + "\n" + code).strip();
    }
}
