package org.dianet.evaluation.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How labels of clips may be exchanged if they mean nothing: clips of one person are alike, so not anyhow.
/// See method.md 5.14.
public sealed interface Shuffle {

    /// Labels change places within a group, such as classes within each subject, or subjects within each class.
    ///
    /// @param groups the clips of each
    record Within(List<int[]> groups) implements Shuffle {}

    /// A label belongs to a group as a whole, such as the data set of a subject: groups exchange labels.
    ///
    /// @param groups the clips of each
    record Across(List<int[]> groups) implements Shuffle {}

    /// @param group of each clip, as a number
    static Shuffle within(int[] group) {
        return new Within(members(group));
    }

    /// @param group of each clip, as a number
    static Shuffle across(int[] group) {
        return new Across(members(group));
    }

    private static List<int[]> members(int[] group) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            members.computeIfAbsent(group[i], _ -> new ArrayList<>()).add(i);
        }
        return members.values().stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /// Labels after one exchange.
    default int[] of(int[] labels, SplittableRandom random) {
        int[] shuffled = labels.clone();
        switch (this) {
            case Within(List<int[]> groups) -> groups.forEach(group -> exchange(shuffled, group, random));
            case Across(List<int[]> groups) -> {
                int[] firsts = groups.stream().mapToInt(group -> group[0]).toArray();
                int[] exchanged = labels.clone();
                exchange(exchanged, firsts, random);
                for (int[] group : groups) {
                    for (int place : group) {
                        shuffled[place] = exchanged[group[0]];
                    }
                }
            }
        }
        return shuffled;
    }

    private static void exchange(int[] labels, int[] places, SplittableRandom random) {
        for (int i = places.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = labels[places[i]];
            labels[places[i]] = labels[places[other]];
            labels[places[other]] = kept;
        }
    }

    /// Whether any exchange changes anything.
    default boolean possible(int[] labels) {
        return switch (this) {
            case Across _ -> Arrays.stream(labels).distinct().count() > 1;
            case Within(List<int[]> groups) ->
                groups.stream()
                        .anyMatch(group -> Arrays.stream(group)
                                        .map(i -> labels[i])
                                        .distinct()
                                        .count()
                                > 1);
        };
    }
}
