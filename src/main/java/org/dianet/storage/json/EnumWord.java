package org.dianet.storage.json;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dianet.model.Words;

/// How files spell the values of an enum, e.g. `inner-subjects`.
final class EnumWord {
    private EnumWord() {}

    static String of(Enum<?> value) {
        return Words.of(value);
    }

    /// @throws Malformed if the field has no value of the enum; it names those that there are
    static <E extends Enum<E>> E read(Fields fields, String name, Class<E> type) {
        String text = fields.text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(text))
                .findFirst()
                .orElseThrow(() -> fields.bad(
                        name,
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(EnumWord::of)
                                        .collect(Collectors.joining(", "))
                                + ", not \"" + text + "\""));
    }
}
