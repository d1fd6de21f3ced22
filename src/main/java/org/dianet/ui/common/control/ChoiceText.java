package org.dianet.ui.common.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words for a choice that is never typed.
public final class ChoiceText<T> extends StringConverter<T> {
    private final Function<T, String> words;
    private final String none;

    private ChoiceText(Function<T, String> words, String none) {
        this.words = words;
        this.none = none;
    }

    public static <T> ChoiceText<T> by(Function<T, String> words) {
        return new ChoiceText<>(words, "");
    }

    /// @param none what the choice of nothing is called
    public static <T> ChoiceText<T> by(Function<T, String> words, String none) {
        return new ChoiceText<>(words, none);
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
