package org.dianet.model.annotation;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a coder said on the tiers of a project: values by the tier's name. A tier without a value is not in it.
public record TierValues(Map<String, String> byTier) {
    /// Begins the heading of a table's column for a tier.
    public static final String COLUMN = "tier_";

    public static final TierValues NONE = new TierValues(Map.of());

    public TierValues {
        SortedMap<String, String> copy = new TreeMap<>();
        byTier.forEach((tier, value) -> {
            if (!value.isBlank()) {
                copy.put(composed(tier), value);
            }
        });
        byTier = Collections.unmodifiableSortedMap(copy);
    }

    /// Names and values of lists in one form of Unicode: an ä of one sign and one of two look alike.
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    public boolean none() {
        return byTier.isEmpty();
    }

    /// Empty if nothing was said.
    public String of(String tier) {
        return byTier.getOrDefault(composed(tier), "");
    }

    /// With a value in place of an earlier one; a blank one takes it away.
    public TierValues with(String tier, String value) {
        Map<String, String> changed = new TreeMap<>(byTier);
        changed.put(composed(tier), value);
        return new TierValues(changed);
    }

    /// The same values under another name of their tier.
    public TierValues renamed(String from, String to) {
        String value = of(from);
        return value.isEmpty() ? this : with(from, "").with(to, value);
    }

    /// These, and what only the others have.
    public TierValues and(TierValues others) {
        Map<String, String> all = new TreeMap<>(others.byTier);
        all.putAll(byTier);
        return new TierValues(all);
    }

    /// What both say alike.
    public TierValues agreed(TierValues others) {
        Map<String, String> alike = new TreeMap<>(byTier);
        alike.entrySet().removeIf(each -> !each.getValue().equals(others.of(each.getKey())));
        return new TierValues(alike);
    }
}
