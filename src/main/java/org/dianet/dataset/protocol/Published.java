package org.dianet.dataset.protocol;

import java.util.Map;
import java.util.TreeMap;

/// What a protocol was published with for one data set.
///
/// @param subjects filmed persons with at least one clip, or 0 if not stated
/// @param perClass clips a class
public record Published(String dataset, int subjects, Map<String, Integer> perClass) {
    public Published {
        perClass = Map.copyOf(new TreeMap<>(perClass));
    }

    public int clips() {
        return perClass.values().stream().mapToInt(Integer::intValue).sum();
    }
}
