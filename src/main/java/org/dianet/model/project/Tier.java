package org.dianet.model.project;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.TierValues;

/// Something that a project codes of each event besides emotion and units, such as where the eyes look.
///
/// @param name unique in the project
/// @param values those of a [Kind#LIST], in the order of their keys; none for other kinds
public record Tier(String name, Kind kind, List<String> values) {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_TEXT = 500;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,10})?");

    /// What a value may be.
    public enum Kind {
        /// One of a fixed list.
        LIST,
        /// Any text in one line.
        TEXT,
        /// A number.
        NUMBER
    }

    /// @throws IllegalArgumentException if the name or a value cannot be one, or a value stands twice, in a sentence
    public Tier {
        name = TierValues.composed(name.strip());
        if (!printable(name, LONGEST_NAME) || name.contains("=")) {
            throw new IllegalArgumentException(
                    "The name of a tier must have 1 to " + LONGEST_NAME + " printable characters and no =.");
        }
        values = values.stream().map(String::strip).map(TierValues::composed).toList();
        if (kind != Kind.LIST && !values.isEmpty()) {
            throw new IllegalArgumentException("The tier " + name + " has no list of values.");
        }
        if (kind == Kind.LIST && values.isEmpty()) {
            throw new IllegalArgumentException("The tier " + name + " needs at least one value.");
        }
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (!listable(value)) {
                throw new IllegalArgumentException(
                        "A value of the tier " + name + " must have 1 to " + LONGEST_VALUE + " printable characters.");
            }
            if (!seen.add(value)) {
                throw new IllegalArgumentException("The value " + value + " is in the tier " + name + " twice.");
            }
        }
    }

    /// A name without what nobody sees or tells apart: its case, and how accented letters are stored. Names that are
    /// the same then would be taken for one another.
    public static String plainName(String name) {
        return TierValues.composed(name.strip()).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Whether a text can be a value of a list: one short line.
    public static boolean listable(String value) {
        return printable(value, LONGEST_VALUE);
    }

    private static boolean printable(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    /// A value as it is kept: without blanks around it, and a number in one form, whatever its decimal sign and zeros.
    public String kept(String written) {
        String value = kind == Kind.LIST ? TierValues.composed(written.strip()) : written.strip();
        if (kind != Kind.NUMBER || !NUMBER.matcher(value).matches()) {
            return value;
        }
        String plain = new java.math.BigDecimal(value.replace(',', '.'))
                .stripTrailingZeros()
                .toPlainString();
        return plain.equals("-0") ? "0" : plain;
    }

    /// Why a value cannot be one of this tier, in a sentence; empty if it can.
    public Optional<String> problem(String value) {
        return switch (kind) {
            case LIST ->
                values.contains(value)
                        ? Optional.empty()
                        : Optional.of("The tier " + name + " has no value '" + value + "'; it has "
                                + String.join(", ", values) + ".");
            case NUMBER ->
                NUMBER.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of("The tier " + name + " takes a number such as 3 or 2.5, not '" + value + "'.");
            case TEXT ->
                printable(value, LONGEST_TEXT)
                        ? Optional.empty()
                        : Optional.of(
                                "The tier " + name + " takes one line of at most " + LONGEST_TEXT + " characters.");
        };
    }

    /// What a coding says on it; empty if nothing.
    public String of(Coding coding) {
        return coding.tiers().of(name);
    }

    public Tier named(String other) {
        return new Tier(other, kind, values);
    }

    public Tier with(List<String> other) {
        return new Tier(name, kind, other);
    }
}
