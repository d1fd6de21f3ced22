package org.dianet.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as Slurm writes them for arrays: `0-3,7`.
public final class TaskList {
    private static final Pattern RUN = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

    private TaskList() {}

    /// @param numbers from 0, in any order
    public static String text(Collection<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int number : new TreeSet<>(numbers)) {
            if (first >= 0 && number == last + 1) {
                last = number;
                continue;
            }
            add(runs, first, last);
            first = number;
            last = number;
        }
        add(runs, first, last);
        return String.join(",", runs);
    }

    private static void add(List<String> runs, int first, int last) {
        if (first >= 0) {
            runs.add(first == last ? Integer.toString(first) : first + "-" + last);
        }
    }

    /// @throws IllegalArgumentException if it is not such a list, in words
    public static List<Integer> parse(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String run : text.split(",", -1)) {
            Matcher parts = RUN.matcher(run.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("'" + text + "' is not a list of numbers, such as 0-3,7");
            }
            int first = Integer.parseInt(parts.group(1));
            int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
            if (last < first || last - first > 1_000_000) {
                throw new IllegalArgumentException("'" + run + "' is not a range of numbers, such as 0-3");
            }
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }
}
