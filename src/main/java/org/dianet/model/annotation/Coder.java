package org.dianet.model.annotation;

/// Who coded: a person's name, or the data set's own coding.
public record Coder(String name) implements Comparable<Coder> {
    /// The coding that came with the data set.
    public static final Coder DATASET = new Coder("dataset");

    /// @throws IllegalArgumentException if the name is blank, longer than 80 characters or holds control characters
    public Coder {
        if (name.isBlank() || name.length() > 80 || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a coder's name must have 1 to 80 printable characters");
        }
    }

    @Override
    public int compareTo(Coder other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
