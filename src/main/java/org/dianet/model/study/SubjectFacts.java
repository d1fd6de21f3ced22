package org.dianet.model.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.model.clip.SubjectId;

/// What is known of the subjects, by column: condition, age, sex and whatever a study needs. Values are text; an empty
/// one is not kept.
public record SubjectFacts(Map<SubjectId, Map<String, String>> bySubject) {
    public static final SubjectFacts NONE = new SubjectFacts(Map.of());

    /// @throws IllegalArgumentException if a column has no name
    public SubjectFacts {
        Map<SubjectId, Map<String, String>> copy = new TreeMap<>();
        bySubject.forEach((subject, values) -> {
            Map<String, String> kept = new LinkedHashMap<>();
            values.forEach((column, value) -> {
                if (column.isBlank()) {
                    throw new IllegalArgumentException("a column about subject " + subject + " has no name");
                }
                if (!value.isBlank()) {
                    kept.put(column.strip(), value.strip());
                }
            });
            if (!kept.isEmpty()) {
                copy.put(subject, Collections.unmodifiableMap(kept));
            }
        });
        bySubject = Collections.unmodifiableMap(copy);
    }

    public boolean none() {
        return bySubject.isEmpty();
    }

    /// The names of all columns, in the order in which they were first used.
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        bySubject.values().forEach(values -> columns.addAll(values.keySet()));
        return new ArrayList<>(columns);
    }

    /// What is known; empty if nothing is.
    public String value(SubjectId subject, String column) {
        return bySubject.getOrDefault(subject, Map.of()).getOrDefault(column, "");
    }

    /// With one value more or in place of another; an empty one takes it away.
    public SubjectFacts with(SubjectId subject, String column, String value) {
        Map<SubjectId, Map<String, String>> changed = new TreeMap<>(bySubject);
        Map<String, String> values = new LinkedHashMap<>(changed.getOrDefault(subject, Map.of()));
        values.put(column.strip(), value);
        changed.put(subject, values);
        return new SubjectFacts(changed);
    }

    /// These, and what only the others have.
    public SubjectFacts and(SubjectFacts others) {
        SubjectFacts all = this;
        for (Map.Entry<SubjectId, Map<String, String>> subject : others.bySubject.entrySet()) {
            for (Map.Entry<String, String> fact : subject.getValue().entrySet()) {
                if (all.value(subject.getKey(), fact.getKey()).isEmpty()) {
                    all = all.with(subject.getKey(), fact.getKey(), fact.getValue());
                }
            }
        }
        return all;
    }
}
