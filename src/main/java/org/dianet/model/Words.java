package org.dianet.model;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numbers and names in sentences.
public final class Words {
    private Words() {}

    /// `1 clip`, `2 clips`; of several words the last is counted: `1 finished fold`, `2 finished folds`.
    public static String count(long number, String noun) {
        boolean toIes = noun.endsWith("y") && !noun.endsWith("ey");
        String plural = toIes ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + (number == 1 ? noun : noun.endsWith("ss") || noun.endsWith("tch") ? noun + "es" : plural);
    }

    /// The same with its verb: `1 row is`, `2 rows are`.
    public static String count(long number, String noun, String one, String more) {
        return count(number, noun) + " " + (number == 1 ? one : more);
    }

    /// Names of files or fields, those that occur more than once with their place: `onset_1, offset_2, onset_3`.
    public static List<String> distinct(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        Collections.frequency(names, names.get(i)) > 1 ? names.get(i) + "_" + (i + 1) : names.get(i))
                .toList();
    }

    /// With a capital letter.
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// A constant as files, options and keys spell it, e.g. `inner-subjects`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `disgust 63, others 99`.
    public static String counts(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
