package org.dianet.model.project;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.model.annotation.TierValues;

/// What coders are offered to say.
///
/// @param emotions labels, in the order shown
/// @param tiers of the project's own, in the order shown
public record Vocabulary(List<String> emotions, List<Tier> tiers) {
    public static final Vocabulary EMPTY = new Vocabulary(List.of());

    /// @throws IllegalArgumentException if a label is blank or stands twice, or two tiers have one name
    public Vocabulary {
        emotions = List.copyOf(emotions);
        tiers = List.copyOf(tiers);
        if (emotions.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an emotion label of the vocabulary is blank");
        }
        if (new LinkedHashSet<>(emotions).size() != emotions.size()) {
            throw new IllegalArgumentException("an emotion label is in the vocabulary twice");
        }
        Set<String> names = new HashSet<>();
        for (Tier tier : tiers) {
            if (!names.add(tier.name())) {
                throw new IllegalArgumentException("The project has two tiers called " + tier.name() + ".");
            }
        }
    }

    /// Emotions alone.
    public Vocabulary(List<String> emotions) {
        this(emotions, List.of());
    }

    /// The same tiers with other emotions.
    public Vocabulary withEmotions(List<String> other) {
        return new Vocabulary(other, tiers);
    }

    /// The same emotions with other tiers.
    public Vocabulary withTiers(List<Tier> other) {
        return new Vocabulary(emotions, other);
    }

    /// A value as the tier keeps it; as it is written if there is no such tier.
    public String kept(String tier, String written) {
        return tier(tier).map(each -> each.kept(written)).orElse(written.strip());
    }

    public Optional<Tier> tier(String name) {
        String composed = TierValues.composed(name);
        return tiers.stream().filter(tier -> tier.name().equals(composed)).findFirst();
    }
}
