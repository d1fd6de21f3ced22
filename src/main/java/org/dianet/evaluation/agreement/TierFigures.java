package org.dianet.evaluation.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dianet.model.project.Tier;

/// Computes the figures of two coders for the project's own tiers.
final class TierFigures {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private final StatisticMaker maker;
    private final List<List<MatchedEvents>> matched;

    /// @param matched events of each recording
    TierFigures(StatisticMaker maker, List<List<MatchedEvents>> matched) {
        this.maker = maker;
        this.matched = matched;
    }

    TierAgreement of(Tier tier) {
        return new TierAgreement(
                tier,
                switch (tier.kind()) {
                    case LIST -> List.of(kappa(tier));
                    case NUMBER -> List.of(correlation(tier), difference(tier));
                    case TEXT -> List.of(none(tier));
                });
    }

    private List<MatchedEvents> all() {
        return matched.stream().flatMap(List::stream).toList();
    }

    /// Values of both coders, of the events in which both said something.
    private static List<String[]> both(Tier tier, List<MatchedEvents> matches) {
        return matches.stream()
                .map(match -> new String[] {
                    match.first().tiers().of(tier.name()),
                    match.second().tiers().of(tier.name())
                })
                .filter(pair -> !pair[0].isEmpty() && !pair[1].isEmpty())
                .toList();
    }

    private Statistic kappa(Tier tier) {
        List<String[]> all = both(tier, all());
        Set<String> used = new TreeSet<>(tier.values());
        all.forEach(pair -> used.addAll(Arrays.asList(pair)));
        List<String> values = List.copyOf(used);
        long same = all.stream().filter(pair -> pair[0].equals(pair[1])).count();
        return maker.figure(
                "κ of " + tier.name(),
                matched,
                matches -> CohenKappa.of(table(values, both(tier, matches))),
                all.size(),
                "Cohen's κ over " + all.size() + " matched events with a value by both: " + same + " alike.");
    }

    private static int[][] table(List<String> values, List<String[]> pairs) {
        int[][] table = new int[values.size()][values.size()];
        pairs.forEach(pair -> table[values.indexOf(pair[0])][values.indexOf(pair[1])]++);
        return table;
    }

    private Statistic correlation(Tier tier) {
        int count = numbers(tier, all()).length;
        return maker.figure(
                "ICC(2,1) of " + tier.name(),
                matched,
                matches -> correlation(numbers(tier, matches)),
                count,
                "ICC(2,1), absolute agreement, one coder, over " + count + " matched events with a number by both.");
    }

    private static Coefficient correlation(double[][] pairs) {
        if (pairs.length < 2) {
            return Coefficient.undefined("fewer than two events with a number by both");
        }
        boolean alike = Arrays.stream(pairs).flatMapToDouble(Arrays::stream).allMatch(value -> value == pairs[0][0]);
        return alike ? Coefficient.undefined("all numbers are the same") : IntraclassCorrelation.of(pairs);
    }

    private Statistic difference(Tier tier) {
        int count = numbers(tier, all()).length;
        return maker.figure(
                "mean difference of " + tier.name(),
                matched,
                matches -> difference(numbers(tier, matches)),
                count,
                "Mean of |Δ| over " + count + " matched events with a number by both.");
    }

    private static Coefficient difference(double[][] pairs) {
        return pairs.length == 0
                ? Coefficient.undefined(CohenKappa.NOTHING)
                : Coefficient.of(Arrays.stream(pairs)
                        .mapToDouble(pair -> Math.abs(pair[0] - pair[1]))
                        .average()
                        .orElse(0));
    }

    private static double[][] numbers(Tier tier, List<MatchedEvents> matches) {
        return both(tier, matches).stream()
                .filter(pair -> Arrays.stream(pair)
                        .allMatch(text -> NUMBER.matcher(text).matches()))
                .map(pair ->
                        Arrays.stream(pair).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }

    private Statistic none(Tier tier) {
        int count = both(tier, all()).size();
        return maker.figure(
                "agreement on " + tier.name(),
                matched,
                _ -> Coefficient.undefined("free text is not compared"),
                count,
                "Both wrote something in " + count + " matched events.");
    }
}
