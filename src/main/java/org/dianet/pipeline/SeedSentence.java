package org.dianet.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.dianet.evaluation.SeedPairs;

/// Which seeds of A and of B a comparison is about, and which it leaves out.
final class SeedSentence {
    private SeedSentence() {}

    static String of(SeedPairs seeds) {
        StringBuilder text = new StringBuilder();
        if (seeds.byOrder()) {
            text.append("A and B have no seed of the same number, so seeds are paired by order: ")
                    .append(seeds.pairs().stream()
                            .map(pair -> "A's " + pair.first() + " with B's " + pair.second())
                            .collect(Collectors.joining(", ")))
                    .append('.');
        } else {
            List<Long> both = seeds.pairs().stream().map(SeedPairs.Pair::first).toList();
            text.append(both.size() == 1 ? "Compared: seed " : "Compared: seeds ")
                    .append(listed(both))
                    .append(" of A and of B.");
        }
        leave(text, "A", seeds.onlyFirst(), "B", seeds.byOrder());
        leave(text, "B", seeds.onlySecond(), "A", seeds.byOrder());
        if (!seeds.onlyFirst().isEmpty() || !seeds.onlySecond().isEmpty()) {
            text.append(" The numbers are of the compared seeds only.");
        }
        return text.toString();
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
