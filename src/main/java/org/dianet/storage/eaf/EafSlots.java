package org.dianet.storage.eaf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.model.Words;
import org.dianet.storage.eaf.EafTier.Aligned;
import org.dianet.storage.eaf.EafTier.Annotation;

/// The time slots of an annotation file. Slots without a time stand between annotations that only follow one another
/// (a time subdivision); ELAN shows them evenly spread between the times around them, and so they are taken.
final class EafSlots {
    private final Map<String, Long> times = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Ends> ends = new LinkedHashMap<>();

    /// The slots of an annotation.
    private record Ends(String start, String end) {}

    /// @param time empty if the slot has none
    void add(String id, String time) {
        known.add(id);
        if (time.matches("\\d{1,10}")) {
            times.put(id, Long.valueOf(time));
        }
    }

    /// An annotation whose times are filled in by [#place].
    Aligned between(String id, String start, String end, String value) {
        ends.put(id, new Ends(start, end));
        return new Aligned(id, 0, 0, value);
    }

    /// The tiers with the times of their annotations; those that have none are left out and listed.
    List<EafTier> place(List<EafTier> tiers, List<String> problems) {
        Set<String> set = Set.copyOf(times.keySet());
        // A subdivision of a subdivision finds its times only after its parent.
        int before = -1;
        while (before != times.size()) {
            before = times.size();
            tiers.forEach(this::spread);
        }
        List<EafTier> placed = new ArrayList<>();
        for (EafTier tier : tiers) {
            List<Annotation> annotations = new ArrayList<>();
            List<String> between = new ArrayList<>();
            for (Annotation annotation : tier.annotations()) {
                Annotation at = annotation instanceof Aligned own ? place(own, tier, problems) : annotation;
                if (at != null) {
                    annotations.add(at);
                    Optional.ofNullable(ends.get(at.id()))
                            .filter(e -> !set.contains(e.start) || !set.contains(e.end))
                            .ifPresent(_ -> between.add(at.id()));
                }
            }
            if (!between.isEmpty()) {
                problems.add("tier '" + tier.id() + "': " + Words.count(between.size(), "annotation", "has", "have")
                        + " no times of their own (the first is " + between.getFirst()
                        + "); taken as evenly spread, as ELAN shows them");
            }
            placed.add(new EafTier(
                    tier.id(), tier.type(), tier.annotator(), tier.participant(), tier.parent(), annotations));
        }
        return placed;
    }

    private @org.jspecify.annotations.Nullable Aligned place(Aligned annotation, EafTier tier, List<String> problems) {
        Ends slots = ends.getOrDefault(annotation.id(), new Ends("", ""));
        Long start = times.get(slots.start);
        Long end = times.get(slots.end);
        if (start != null && end != null && start <= end) {
            return new Aligned(annotation.id(), start, end, annotation.value());
        }
        String reason = !known.contains(slots.start) || !known.contains(slots.end)
                ? "its time slot is missing"
                : start == null || end == null ? "it has no time and none around it" : "it ends before it starts";
        problems.add("tier '" + tier.id() + "', annotation " + annotation.id() + ": " + reason + "; left out");
        return null;
    }

    /// Gives times to the slots between two that have one, along the annotations of a tier.
    private void spread(EafTier tier) {
        Map<String, String> next = new HashMap<>();
        for (Annotation annotation : tier.annotations()) {
            Ends slots = ends.get(annotation.id());
            if (annotation instanceof Aligned && slots != null) {
                next.putIfAbsent(slots.start, slots.end);
            }
        }
        for (String start : next.keySet()) {
            if (!times.containsKey(start)) {
                continue;
            }
            List<String> chain = new ArrayList<>();
            String slot = next.get(start);
            while (slot != null && !times.containsKey(slot) && chain.size() <= next.size()) {
                chain.add(slot);
                slot = next.get(slot);
            }
            Long from = times.get(start);
            Long to = slot == null ? null : times.get(slot);
            if (from != null && to != null && to >= from) {
                for (int i = 0; i < chain.size(); i++) {
                    times.put(chain.get(i), from + (to - from) * (i + 1) / (chain.size() + 1));
                }
            }
        }
    }
}
