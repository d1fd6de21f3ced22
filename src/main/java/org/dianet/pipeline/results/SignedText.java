package org.dianet.pipeline.results;

import java.util.Locale;

/// Numbers as people read them: a true minus sign, and none before what rounds to nothing.
public final class SignedText {
    private SignedText() {}

    /// @param format of [String#format] for one number, e.g. `%+.3f`
    public static String of(String format, double value) {
        String text = String.format(Locale.ROOT, format, value);
        boolean nothing = text.chars().noneMatch(c -> c >= '1' && c <= '9') && Double.isFinite(value);
        return nothing ? text.replace("-", "").replace("+", "") : text.replace('-', '−');
    }
}
