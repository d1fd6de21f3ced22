package org.dianet.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the names a mistyped one may have meant.
public final class SimilarNames {
    private static final int SHOWN = 3;

    private SimilarNames() {}

    /// At most three of `known` that differ from `wanted` by few letters, the most similar first.
    public static List<String> of(String wanted, Collection<String> known) {
        int most = Math.max(1, wanted.length() / 3);
        record Near(String name, int distance) {}
        return known.stream()
                .map(name -> new Near(name, distance(lower(wanted), lower(name))))
                .filter(near -> near.distance <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SHOWN)
                .map(Near::name)
                .toList();
    }

    /// `" Did you mean a or b?"`, or empty if nothing is similar.
    public static String question(String wanted, Collection<String> known) {
        List<String> near = of(wanted, known);
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
