package org.dianet.model.project;

import java.util.LinkedHashSet;
import java.util.List;

/// The emotion labels offered to coders, in the order shown.
public record Vocabulary(List<String> emotions) {
    public static final Vocabulary EMPTY = new Vocabulary(List.of());

    /// @throws IllegalArgumentException if a label is blank or stands twice
    public Vocabulary {
        emotions = List.copyOf(emotions);
        if (emotions.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an emotion label of the vocabulary is blank");
        }
        if (new LinkedHashSet<>(emotions).size() != emotions.size()) {
            throw new IllegalArgumentException("an emotion label is in the vocabulary twice");
        }
    }
}
