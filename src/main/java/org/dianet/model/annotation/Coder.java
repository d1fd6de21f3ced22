package org.dianet.model.annotation;

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
        if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a coder's name must have 1 to 80 printable characters");
        }
    }

    /// The name proposed from the computer's account; not confirmed yet.
    ///
    /// @param account its name, which need not be one that a coder can have
    public static Coder proposedBy(String account) {
        String name = account.strip();
        boolean fits =
                !name.isEmpty() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
        Coder proposed = new Coder(fits ? name : UNKNOWN);
        return proposed.isPerson() ? proposed : new Coder(UNKNOWN);
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
