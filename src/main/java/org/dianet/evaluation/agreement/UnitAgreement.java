package org.dianet.evaluation.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How often two coders marked an action unit: both, one of them, neither. Counted over matched events.
public record UnitAgreement(int unit, int both, int onlyFirst, int onlySecond, int neither) {

    /// Every unit that either coder marked, by number.
    public static List<UnitAgreement> of(List<MatchedEvents> matches) {
        Set<Integer> units = new TreeSet<>();
        matches.forEach(match -> {
            units.addAll(match.first().units());
            units.addAll(match.second().units());
        });
        return units.stream().map(unit -> of(unit, matches)).toList();
    }

    public static UnitAgreement of(int unit, List<MatchedEvents> matches) {
        int both = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        int neither = 0;
        for (MatchedEvents match : matches) {
            boolean first = match.first().units().contains(unit);
            boolean second = match.second().units().contains(unit);
            both += first && second ? 1 : 0;
            onlyFirst += first && !second ? 1 : 0;
            onlySecond += second && !first ? 1 : 0;
            neither += first || second ? 0 : 1;
        }
        return new UnitAgreement(unit, both, onlyFirst, onlySecond, neither);
    }

    /// R of this unit, see [#reliability(List)].
    public Coefficient reliability() {
        int marked = 2 * both + onlyFirst + onlySecond;
        return marked == 0 ? Coefficient.undefined("nobody marked it") : Coefficient.of(2.0 * both / marked);
    }

    /// Cohen's κ of marked or not.
    public Coefficient kappa() {
        return CohenKappa.of(new int[][] {{both, onlyFirst}, {onlySecond, neither}});
    }

    /// R = 2·|A∩B| / (|A|+|B|), the units both coders marked twice over all they marked: the agreement index of
    /// FACS (Ekman, Friesen & Hager 2002, *Facial Action Coding System: Investigator's Guide*), as reported for
    /// CASME II and SAMM.
    public static Coefficient reliability(List<MatchedEvents> matches) {
        int shared = 0;
        int marked = 0;
        for (MatchedEvents match : matches) {
            Set<Integer> common = new HashSet<>(match.first().units());
            common.retainAll(match.second().units());
            shared += common.size();
            marked += match.first().units().size() + match.second().units().size();
        }
        return marked == 0
                ? Coefficient.undefined("no action unit was marked in a matched event")
                : Coefficient.of(2.0 * shared / marked);
    }
}
