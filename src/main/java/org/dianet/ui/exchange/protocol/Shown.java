package org.dianet.ui.exchange.protocol;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words for a choice that is never typed.
public final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> words;
    private final String none;

    private Shown(Function<T, String> words, String none) {
        this.words = words;
        this.none = none;
    }

    public static <T> Shown<T> by(Function<T, String> words) {
        return new Shown<>(words, "");
    }

    /// @param none what the choice of nothing is called
    public static <T> Shown<T> by(Function<T, String> words, String none) {
        return new Shown<>(words, none);
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? none : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("choices are not typed: " + text);
    }
}
