package org.dianet.evaluation.faithfulness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How many tokens are replaced at a time: 1, 2, 5, 10, 20, 50, … and all.
/// See method.md 5.10.
///
/// @param counts ascending, the last is the number of all tokens
public record TokenSteps(List<Integer> counts) {
    private static final int[] LEADING = {1, 2, 5};

    public TokenSteps {
        counts = List.copyOf(counts);
    }

    /// @param tokens of all streams together
    public static TokenSteps of(int tokens) {
        List<Integer> counts = new ArrayList<>();
        for (int ten = 1; ten < tokens; ten *= 10) {
            for (int leading : LEADING) {
                if (leading * ten < tokens) {
                    counts.add(leading * ten);
                }
            }
        }
        counts.add(tokens);
        return new TokenSteps(counts);
    }

    /// The tokens from the highest value to the lowest; equal ones by their number.
    public static int[] descending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i])
                        .reversed()
                        .thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    /// Deletion: at each step, which tokens are replaced.
    public List<boolean[]> deleted(int[] order) {
        return counts.stream().map(count -> first(order, count, true)).toList();
    }

    /// Insertion: the same, starting from all replaced, with the first tokens given back.
    public List<boolean[]> inserted(int[] order) {
        return counts.stream().map(count -> first(order, count, false)).toList();
    }

    private static boolean[] first(int[] order, int count, boolean replaced) {
        boolean[] tokens = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            tokens[order[i]] = i < count == replaced;
        }
        return tokens;
    }

    /// The area below a curve by trapezoids, in the curve's unit. Each step counts alike, whatever the number of its
    /// tokens, so the first few tokens, for which a map is looked at, decide.
    ///
    /// @param start the value before the first step
    /// @param curve one value a step
    /// @throws IllegalArgumentException if the curve is of other steps
    public double area(double start, List<Double> curve) {
        if (curve.size() != counts.size()) {
            throw new IllegalArgumentException(
                    "a curve of " + curve.size() + " values over " + counts.size() + " steps");
        }
        double sum = 0;
        double before = start;
        for (double value : curve) {
            sum += (before + value) / 2;
            before = value;
        }
        return sum / curve.size();
    }
}
