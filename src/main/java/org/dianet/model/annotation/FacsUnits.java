package org.dianet.model.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The codes that the Facial Action Coding System knows: action units, action descriptors, head and eye movements,
/// visibility and gross behaviour (Ekman, Friesen and Hager 2002).
public final class FacsUnits {
    private static final Set<Integer> KNOWN = IntStream.of(
                    1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                    29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 55, 56,
                    57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 68, 69, 70, 71, 72, 73, 74, 80, 81, 82, 83, 84, 85, 91, 92,
                    97, 98)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    /// Written where a coder is not sure of anything.
    private static final String UNSURE = "?";

    private FacsUnits() {}

    /// Every number, ascending.
    public static Set<Integer> known() {
        return new TreeSet<>(KNOWN);
    }

    /// A sentence that names what a coding cannot contain; empty if all is allowed.
    public static Optional<String> problem(ActionUnits written) {
        Optional<String> unread = unread(ActionUnitNotation.parse(written));
        return unread.isPresent()
                ? Optional.of(unread.get() + "; write them like 4+R12B, sides L R B T A before and intensities A to E"
                        + " after the number.")
                : notOfFacs(written).map(unknown -> unknown + ".");
    }

    /// The parts of an imported coding that are not FACS units, in words without a full stop; empty if there
    /// are none.
    public static Optional<String> unknown(ActionUnits written) {
        List<String> said = Stream.of(unread(ActionUnitNotation.parse(written)), notOfFacs(written))
                .flatMap(Optional::stream)
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", said));
    }

    /// Numbers that FACS gives to no unit, named in words; empty if there are none.
    public static Optional<String> notOfFacs(ActionUnits written) {
        List<String> unknown = new ArrayList<>();
        collect(ActionUnitNotation.parse(written), unknown);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("FACS has no action unit " + String.join(", ", unknown));
    }

    private static Optional<String> unread(ParsedActionUnits parsed) {
        List<String> unread =
                parsed.unparsed().stream().filter(word -> !word.equals(UNSURE)).toList();
        return unread.isEmpty()
                ? Optional.empty()
                : Optional.of("'" + String.join("', '", unread)
                        + (unread.size() == 1 ? "' is not an action unit" : "' are not action units"));
    }

    private static void collect(ParsedActionUnits units, List<String> unknown) {
        for (ActionUnitTerm term : units.terms()) {
            switch (term) {
                case ActionUnitTerm.Unit unit -> {
                    if (!KNOWN.contains(unit.number())) {
                        unknown.add(Integer.toString(unit.number()));
                    }
                }
                case ActionUnitTerm.Choice choice -> choice.options().forEach(option -> collect(option, unknown));
                case ActionUnitTerm.Words _ -> {
                    // said already
                }
            }
        }
    }
}
