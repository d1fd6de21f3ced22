package org.dianet.model.clip;

/// Name of a filmed person, unique in the project. Leave-one-subject-out groups by it.
public record SubjectId(String value) implements Comparable<SubjectId> {

    /// @throws IllegalArgumentException if the name is blank, longer than 200 characters or holds control characters
    public SubjectId {
        Names.check("subject", value);
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
