package org.dianet.pipeline.results;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.evaluation.SeedPairs;

/// Which seeds of A and of B a comparison is about, and which it leaves out.
public final class SeedSentence {
    /// What stands for the seeds of what no seed changes.
    static final String NONE = "none";

    private SeedSentence() {}

    /// Numbers alone: `1, 2`, or `1, 2 with 7, 8` if they are paired by order.
    static String numbers(SeedPairs seeds) {
        String first = listed(seeds.pairs().stream().map(SeedPairs.Pair::first).toList());
        String second =
                listed(seeds.pairs().stream().map(SeedPairs.Pair::second).toList());
        return switch (seeds.repeated()) {
            case BOTH -> NONE;
            case FIRST -> second;
            case SECOND -> first;
            case NEITHER -> first.equals(second) ? first : first + " with " + second;
        };
    }

    public static String of(SeedPairs seeds) {
        return of(seeds, "A", "B");
    }

    /// @param a what the first is called
    /// @param b what the second is called
    static String of(SeedPairs seeds, String a, String b) {
        Optional<String> alike = repeated(seeds, a, b);
        if (alike.isPresent()) {
            return alike.get();
        }
        StringBuilder text = new StringBuilder();
        if (seeds.byOrder()) {
            text.append(a + " and " + b + " have no seed number in common, so seeds are paired by order: ")
                    .append(seeds.pairs().stream()
                            .map(pair -> a + "'s " + pair.first() + " with " + b + "'s " + pair.second())
                            .collect(Collectors.joining(", ")))
                    .append('.');
        } else {
            List<Long> both = seeds.pairs().stream().map(SeedPairs.Pair::first).toList();
            text.append(both.size() == 1 ? "Compared: seed " : "Compared: seeds ")
                    .append(listed(both))
                    .append(" of " + a + " and of " + b + ".");
        }
        leave(text, a, seeds.onlyFirst(), b, seeds.byOrder());
        leave(text, b, seeds.onlySecond(), a, seeds.byOrder());
        if (!seeds.onlyFirst().isEmpty() || !seeds.onlySecond().isEmpty()) {
            text.append(" The numbers are of the compared seeds only.");
        }
        return text.toString();
    }

    /// Of a comparison with what has no seeds.
    private static Optional<String> repeated(SeedPairs seeds, String a, String b) {
        return switch (seeds.repeated()) {
            case NEITHER -> Optional.empty();
            case BOTH -> Optional.of(a + " and " + b + " are deterministic: no seeds are compared.");
            case FIRST -> Optional.of(beside(a, b, SeedPairs.Pair::second, seeds));
            case SECOND -> Optional.of(beside(b, a, SeedPairs.Pair::first, seeds));
        };
    }

    private static String beside(String one, String other, Function<SeedPairs.Pair, Long> seed, SeedPairs seeds) {
        List<Long> all = seeds.pairs().stream().map(seed).toList();
        return one + " is deterministic: its answers are compared with "
                + (all.size() == 1 ? other + "'s seed " : "each of " + other + "'s seeds ") + listed(all) + ".";
    }

    private static void leave(StringBuilder text, String one, List<Long> seeds, String other, boolean byOrder) {
        if (!seeds.isEmpty()) {
            text.append(" Left out: ")
                    .append(one)
                    .append(seeds.size() == 1 ? "'s seed " : "'s seeds ")
                    .append(listed(seeds))
                    .append(", since ")
                    .append(other)
                    .append(byOrder ? " has fewer seeds." : seeds.size() == 1 ? " lacks it." : " lacks them.");
        }
    }

    private static String listed(List<Long> seeds) {
        return seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
