package org.dianet.learning.motion;

import java.util.Map;

/// Where a representation reads settings of its own from, e.g. the fields of a spec.
public interface MotionSettings {
    /// @param otherwise if it is not given
    double number(String name, double otherwise);

    int whole(String name, int otherwise);

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise);

    /// Those of another representation, as far as both have them.
    static MotionSettings of(Map<String, Object> values) {
        return new MotionSettings() {
            @Override
            public double number(String name, double otherwise) {
                return values.get(name) instanceof Double value ? value : otherwise;
            }

            @Override
            public int whole(String name, int otherwise) {
                return values.get(name) instanceof Integer value ? value : otherwise;
            }

            @Override
            public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
                Object value = values.get(name);
                return type.isInstance(value) ? type.cast(value) : otherwise;
            }
        };
    }
}
