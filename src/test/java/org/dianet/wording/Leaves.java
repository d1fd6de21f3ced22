package org.dianet.wording;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The records and enums that a sealed type permits in the end.
public final class Leaves {
    private Leaves() {}

    public static Set<Class<?>> of(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(permitted -> of(permitted).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }
}
