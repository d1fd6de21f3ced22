package org.dianet.cli.common;

import java.util.Map;
import java.util.stream.Collectors;

/// Numbers in sentences.
public final class Words {
    private Words() {}

    /// `1 clip`, `2 clips`.
    public static String count(long number, String noun) {
        boolean toIes = noun.endsWith("y") && !noun.endsWith("ey");
        String plural = toIes ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + (number == 1 ? noun : noun.endsWith("ss") ? noun + "es" : plural);
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
