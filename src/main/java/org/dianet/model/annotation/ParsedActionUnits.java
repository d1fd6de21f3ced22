package org.dianet.model.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Action units as a sum of terms, read from a notation by [ActionUnitNotation]. Prints in one canonical form:
/// `+` between terms, ` or ` between options, in parentheses if anything else is next to them.
public record ParsedActionUnits(List<ActionUnitTerm> terms) {
    public static final ParsedActionUnits NONE = new ParsedActionUnits(List.of());

    public ParsedActionUnits {
        terms = List.copyOf(terms);
    }

    /// The units that the coder is sure of and that move: no options, no references, no static ones.
    public List<ActionUnitTerm.Unit> active() {
        List<ActionUnitTerm.Unit> units = new ArrayList<>();
        for (ActionUnitTerm term : terms) {
            if (term instanceof ActionUnitTerm.Unit unit && unit.showing() == UnitScoring.ACTIVE) {
                units.add(unit);
            }
        }
        return units;
    }

    /// The numbers of the [#active] units, ascending.
    public Set<Integer> numbers() {
        return active().stream().map(ActionUnitTerm.Unit::number).collect(Collectors.toCollection(TreeSet::new));
    }

    /// All parts that could not be read as action units, verbatim.
    public List<String> unparsed() {
        List<String> words = new ArrayList<>();
        for (ActionUnitTerm term : terms) {
            switch (term) {
                case ActionUnitTerm.Words text -> words.add(text.text());
                case ActionUnitTerm.Choice choice ->
                    choice.options().forEach(option -> words.addAll(option.unparsed()));
                case ActionUnitTerm.Unit _ -> {
                    // read in full
                }
            }
        }
        return words;
    }

    @Override
    public String toString() {
        return terms.stream()
                .map(term -> term instanceof ActionUnitTerm.Choice && terms.size() > 1 ? "(" + term + ")" : "" + term)
                .collect(Collectors.joining("+"));
    }
}
