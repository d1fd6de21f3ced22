package org.dianet.model.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which labels count as which class in training and evaluation. A label that maps to nothing leaves its clip out.
///
/// @param classes class names in the order of every table and of the network's outputs
/// @param classOfLabel class of each emotion label
public record Protocol(String name, List<String> classes, Map<String, String> classOfLabel) {

    /// @throws IllegalArgumentException if a label maps to a class that is not listed
    public Protocol {
        classes = List.copyOf(classes);
        classOfLabel = Map.copyOf(new TreeMap<>(classOfLabel));
        for (Map.Entry<String, String> entry : classOfLabel.entrySet()) {
            if (!classes.contains(entry.getValue())) {
                throw new IllegalArgumentException("protocol " + name + " maps " + entry.getKey() + " to "
                        + entry.getValue() + ", which is not one of its classes");
            }
        }
    }

    /// Every label its own class, in the given order.
    public static Protocol identity(String name, List<String> labels) {
        Map<String, String> map = new TreeMap<>();
        labels.forEach(label -> map.put(label, label));
        return new Protocol(name, labels, map);
    }

    public Optional<String> classOf(String label) {
        return Optional.ofNullable(classOfLabel.get(label));
    }
}
