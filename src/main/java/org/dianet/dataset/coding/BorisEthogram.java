package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The behaviours that a project of BORIS defines.
///
/// @param behaviours by code
/// @param ours whether this program wrote the project
record BorisEthogram(Map<String, Behaviour> behaviours, boolean ours) {
    private static final Set<String> EMOTIONS = Set.of("emotion", "emotions");
    private static final String NONE = "None";

    /// @param state whether it has a start and a stop
    /// @param category empty if it has none
    /// @param modifiers names of its sets of modifiers, in their order
    record Behaviour(boolean state, String category, List<String> modifiers) {
        static final Behaviour POINT = new Behaviour(false, "", List.of());
    }

    static BorisEthogram of(@Nullable Object configuration, boolean ours) {
        Map<String, Behaviour> behaviours = new HashMap<>();
        if (configuration instanceof Map<?, ?> all) {
            for (Object value : all.values()) {
                if (value instanceof Map<?, ?> behaviour) {
                    @Nullable Object category = behaviour.get("category");
                    behaviours.put(
                            String.valueOf(behaviour.get("code")),
                            new Behaviour(
                                    String.valueOf(behaviour.get("type")).startsWith("State"),
                                    category == null ? "" : category.toString().strip(),
                                    sets(behaviour.get("modifiers"))));
                }
            }
        }
        return new BorisEthogram(behaviours, ours);
    }

    private static List<String> sets(@Nullable Object modifiers) {
        if (!(modifiers instanceof Map<?, ?> sets)) {
            return List.of(); // older versions keep a text of values without names
        }
        Map<String, String> names = new TreeMap<>();
        sets.forEach((number, set) -> {
            if (set instanceof Map<?, ?> map) {
                String place = String.format("%3s", number);
                names.put(place, map.get("name") instanceof String name ? name.strip() : "");
            }
        });
        return List.copyOf(names.values());
    }

    Behaviour behaviour(String code) {
        return behaviours.getOrDefault(code, Behaviour.POINT);
    }

    /// What an event's behaviour and its modifiers say, by name: modifiers under the name of their set, and the
    /// behaviour as an emotion if it is in a category of that name.
    void into(Map<String, String> values, String code, String modifiers) {
        Behaviour behaviour = behaviour(code);
        List<String> said = parts(modifiers);
        for (int i = 0; i < Math.min(said.size(), behaviour.modifiers.size()); i++) {
            String name = behaviour.modifiers.get(i);
            if (!name.isEmpty() && !said.get(i).isEmpty() && !said.get(i).equals(NONE)) {
                values.putIfAbsent(name, ours ? unescaped(said.get(i)) : said.get(i));
            }
        }
        if (EMOTIONS.contains(behaviour.category.toLowerCase(Locale.ROOT))) {
            values.putIfAbsent("emotion", code);
        }
    }

    private static List<String> parts(String modifiers) {
        List<String> parts = new ArrayList<>();
        for (String part : modifiers.split("\\|", -1)) {
            parts.add(part.strip());
        }
        return parts;
    }

    private static String unescaped(String text) {
        return text.replace("%4E", "N").replace("%7C", "|").replace("%25", "%");
    }
}
