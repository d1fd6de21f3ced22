package org.dianet.model.annotation;

import java.util.Optional;

/// Who coded: a person's name, the data set, or the decision between coders.
public record Coder(String name) implements Comparable<Coder> {
    /// The coding that came with the data set.
    public static final Coder DATASET = new Coder("dataset");
    /// Accepted fixes of known errors in the data set's coding.
    public static final Coder ERRATA = new Coder("errata");
    /// The decision; the coding names who decided.
    public static final Coder ADJUDICATED = new Coder("adjudicated");

    private static final String UNKNOWN = "unknown";
    private static final int LONGEST = 80;

    /// @throws IllegalArgumentException if the name is blank, longer than 80 characters or holds control characters
    public Coder {
        if (!fits(name)) {
            throw new IllegalArgumentException("a coder's name must have 1 to 80 printable characters");
        }
    }

    /// The name proposed from the computer's account; not confirmed yet.
    ///
    /// @param account its name, which need not be one that a coder can have
    public static Coder proposedBy(String account) {
        return person(account).orElse(new Coder(UNKNOWN));
    }

    /// The person of this name; empty if nobody can code under it.
    public static Optional<Coder> person(String name) {
        return Optional.of(name.strip()).filter(Coder::fits).map(Coder::new).filter(Coder::isPerson);
    }

    private static boolean fits(String name) {
        return !name.isBlank() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
    }

    /// Whether this is the published sheet's coding or a fix of it.
    public boolean isSheet() {
        return equals(DATASET) || equals(ERRATA);
    }

    /// Whether this is a person who codes clips.
    public boolean isPerson() {
        return !isSheet() && !equals(ADJUDICATED);
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
