package org.dianet.ui.training;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;

/// One option of a spec, found in its records, so that a new component is an option without another line.
///
/// @param path names of components from the spec down, e.g. `regularisation`, `augment`, `flip`
/// @param type of the last
record SpecOption(List<String> path, Class<?> type) {

    /// All that are yes or no, a number or one of several words, in the order of the records.
    static List<SpecOption> all(TrainingSpec spec) {
        return below(spec, List.of()).toList();
    }

    private static Stream<SpecOption> below(Record record, List<String> path) {
        return Arrays.stream(record.getClass().getRecordComponents()).flatMap(component -> {
            List<String> longer =
                    Stream.concat(path.stream(), Stream.of(component.getName())).toList();
            Object value = value(record, component);
            if (record instanceof MotionRepresentation && value instanceof MotionRepresentation) {
                // The two images of a pair share their settings, which only the text of a spec can change for both.
                return Stream.empty();
            }
            if (value instanceof Record inner) {
                return below(inner, longer);
            }
            boolean simple =
                    component.getType().isPrimitive() || component.getType().isEnum();
            return simple ? Stream.of(new SpecOption(longer, component.getType())) : Stream.empty();
        });
    }

    String name() {
        return path.getLast();
    }

    boolean yesOrNo() {
        return type == boolean.class;
    }

    /// What it can be, as in `spec.json`; empty for a number.
    List<String> words() {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(SpecOption::word).toList()
                : List.of();
    }

    private static String word(Object constant) {
        return Words.of((Enum<?>) constant);
    }

    /// Its value as people write it.
    String text(TrainingSpec spec) {
        Object value = spec;
        for (String step : path) {
            value = value((Record) value, component((Record) value, step));
        }
        return switch (value) {
            case Enum<?> constant -> Words.of(constant);
            case Double number ->
                new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
            default -> String.valueOf(value);
        };
    }

    /// The spec with another value.
    ///
    /// @throws IllegalArgumentException if the text is none, or the spec does not allow it; the message says why
    TrainingSpec with(TrainingSpec spec, String text) {
        return (TrainingSpec) replaced(spec, path, parsed(text.strip()));
    }

    private Object parsed(String text) {
        if (yesOrNo()) {
            return Boolean.valueOf(text);
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == double.class) {
            return Double.valueOf(text);
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " must be one of " + words()));
    }

    private static Record replaced(Record record, List<String> path, Object leaf) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(record, components[i]);
            if (components[i].getName().equals(path.getFirst())) {
                values[i] = path.size() == 1 ? leaf : replaced((Record) values[i], path.subList(1, path.size()), leaf);
            }
        }
        try {
            return record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (java.lang.reflect.InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordComponent component(Record record, String name) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
