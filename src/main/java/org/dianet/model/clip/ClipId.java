package org.dianet.model.clip;

/// Name of a clip, unique in its project, e.g. `s01_EP02_01f`. Also used in file names of results.
public record ClipId(String value) implements Comparable<ClipId> {

    /// @throws IllegalArgumentException if the name is blank, longer than 200 characters or holds control characters
    public ClipId {
        Names.check("clip", value);
    }

    @Override
    public int compareTo(ClipId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
