package org.dianet.model.annotation;

import java.util.List;
import java.util.stream.Collectors;

/// One part of a sum of action units.
public sealed interface ActionUnitTerm {

    /// One action unit, e.g. `4`, `L10`, `7C`. Several sides or intensities are alternatives the coder left open, as in
    /// `A/L12` and `10A/B`; none means not given.
    ///
    /// @param number of FACS, 1 to 99
    record Unit(int number, List<Side> sides, List<Intensity> intensities, UnitScoring showing)
            implements ActionUnitTerm {

        /// @throws IllegalArgumentException if the number is not of FACS
        public Unit {
            if (number < 1 || number > 99) {
                throw new IllegalArgumentException(number + " is not the number of an action unit");
            }
            sides = List.copyOf(sides);
            intensities = List.copyOf(intensities);
        }

        /// An action unit given by its number only.
        public static Unit of(int number) {
            return new Unit(number, List.of(), List.of(), UnitScoring.ACTIVE);
        }

        @Override
        public String toString() {
            String code = sides.stream().map(Side::letter).collect(Collectors.joining("/"))
                    + number
                    + intensities.stream().map(Enum::name).collect(Collectors.joining("/"));
            return switch (showing) {
                case ACTIVE -> code;
                case REFERENCE -> "ref(" + code + ")";
                case STATIC -> code + "(k)";
            };
        }
    }

    /// The coder could not decide: one of the options, each a sum, e.g. `(R6 or R12)`.
    record Choice(List<ParsedActionUnits> options) implements ActionUnitTerm {

        /// @throws IllegalArgumentException if there is nothing to choose from
        public Choice {
            options = List.copyOf(options);
            if (options.size() < 2) {
                throw new IllegalArgumentException("a choice needs two options");
            }
        }

        @Override
        public String toString() {
            return options.stream()
                    .map(option ->
                            option.terms().size() == 1 && !(option.terms().getFirst() instanceof Choice)
                                    ? option.toString()
                                    : "(" + option + ")")
                    .collect(Collectors.joining(" or "));
        }
    }

    /// Text that is not an action unit, verbatim: `soft focus`, `?`, or a typing error.
    record Words(String text) implements ActionUnitTerm {
        @Override
        public String toString() {
            return text;
        }
    }
}
