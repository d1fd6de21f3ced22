package org.dianet.pipeline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The row of a table that is most like the heads of a table of epochs, and what it lacks.
///
/// @param row its number
/// @param columns that it has
record NearTable(int row, Set<String> columns) {
    private static final List<String> ORDER =
            List.of("subject", "epoch", "n", "correct", "accuracy", "truth", "predicted");
    private static final Map<String, String> MEANING = Map.of(
            "subject", "who was held out",
            "epoch", "its number",
            "n", "how many test clips the subject has",
            "correct", "how many clips were correct",
            "accuracy", "the share of correct clips",
            "truth", "the true class",
            "predicted", "the answer");
    private static final int OTHER_NAMES = 4;

    NearTable {
        columns = Set.copyOf(columns);
    }

    static NearTable nearer(@Nullable NearTable before, NearTable other) {
        return before == null || other.known().size() > before.known().size() ? other : before;
    }

    /// Whether the row can be taken for heads: one word may be chance.
    boolean likely() {
        return known().size() > 1;
    }

    private List<String> known() {
        return ORDER.stream().filter(columns::contains).toList();
    }

    /// @param names what each column may be called
    String clause(Map<String, List<String>> names) {
        List<String> missing = missing();
        String hint = missing.equals(List.of("epoch")) && columns.containsAll(List.of("truth", "predicted"))
                ? " (predictions without epochs go to dianet score)"
                : "";
        return "row " + row + " has the columns " + String.join(", ", known()) + ", but lacks "
                + missing.stream().map(name -> named(name, names)).collect(Collectors.joining(" and ")) + hint
                + "; add " + (missing.size() == 1 ? "it" : "them");
    }

    private static String named(String column, Map<String, List<String>> names) {
        return column + ", " + MEANING.get(column) + " (also read: "
                + names.getOrDefault(column, List.of()).stream()
                        .filter(name -> !name.equals(column))
                        .limit(OTHER_NAMES)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /// The fewest further columns that make it a table of epochs.
    private List<String> missing() {
        List<String> missing = new ArrayList<>(
                Stream.of("subject", "epoch").filter(this::lacks).toList());
        List<String> fewest = Stream.of(
                        List.of("correct", "n"), List.of("accuracy", "n"), List.of("truth", "predicted"))
                .map(need -> need.stream().filter(this::lacks).toList())
                .reduce((some, other) -> other.size() < some.size() ? other : some)
                .orElseThrow();
        missing.addAll(fewest);
        return missing;
    }

    private boolean lacks(String column) {
        return !columns.contains(column);
    }
}
