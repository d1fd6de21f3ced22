package org.dianet.storage.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Fields that may be left out.
record Given(Fields fields) {

    boolean has(String name) {
        return fields.names().contains(name);
    }

    double number(String name, double otherwise) {
        return has(name) ? fields.number(name) : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        return has(name) ? fields.flag(name) : otherwise;
    }

    int whole(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        long value = fields.whole(name);
        if (value != (int) value) {
            throw fields.bad(name, "is too large");
        }
        return (int) value;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        String text = fields.text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name(value).equals(text))
                .findFirst()
                .orElseThrow(() -> fields.bad(
                        name,
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Given::name)
                                        .collect(Collectors.joining(", "))
                                + ", not \"" + text + "\""));
    }

    /// A value as files spell it.
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
