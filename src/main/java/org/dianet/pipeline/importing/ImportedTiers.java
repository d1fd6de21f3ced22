package org.dianet.pipeline.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;

/// What imported tables say on tiers: the project's tiers with those that came, and the clips as the tiers keep them. A
/// list that the project has gets the values that are new to it. A new tier is one of numbers if all its values are
/// numbers and none is a code such as `007`, otherwise a list if there are few short ones, otherwise of free text.
///
/// @param tiers the project's first
record ImportedTiers(List<Tier> tiers, List<Clip> clips) {
    private static final int FEW = 35;

    /// As a number it would lose its zeros.
    private static final Pattern CODE = Pattern.compile("-?0\\d");

    /// @throws DatasetException if a value cannot be one of a tier of the project
    static ImportedTiers of(Project before, List<Clip> imported, String sheets) throws DatasetException {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        imported.forEach(clip -> clip.coding()
                .tiers()
                .byTier()
                .forEach((tier, value) ->
                        said.computeIfAbsent(tier, _ -> new LinkedHashSet<>()).add(value.strip())));
        if (said.isEmpty()) {
            return new ImportedTiers(before.vocabulary().tiers(), imported);
        }
        Map<String, Tier> tiers = new LinkedHashMap<>();
        before.vocabulary().tiers().forEach(tier -> tiers.put(tier.name(), tier));
        for (Map.Entry<String, Set<String>> each : said.entrySet()) {
            try {
                Tier known = tiers.get(each.getKey());
                Tier tier = known == null
                        ? made(each.getKey(), List.copyOf(each.getValue()), tiers.values())
                        : more(known, each.getValue());
                tiers.put(tier.name(), tier);
                for (String value : each.getValue()) {
                    Optional<String> problem = tier.problem(value);
                    if (problem.isPresent()) {
                        throw new IllegalArgumentException(problem.get());
                    }
                }
            } catch (IllegalArgumentException e) {
                throw new DatasetException(
                        sheets + ", column " + TierValues.COLUMN + each.getKey() + ": " + e.getMessage()
                                + " Nothing was imported; correct the column and import again.",
                        e);
            }
        }
        return new ImportedTiers(
                List.copyOf(tiers.values()),
                imported.stream().map(clip -> kept(clip, tiers)).toList());
    }

    private static Tier made(String name, List<String> values, Collection<Tier> others) {
        for (Tier other : others) {
            if (Tier.plainName(other.name()).equals(Tier.plainName(name))) {
                throw new IllegalArgumentException(
                        "There is a tier " + other.name() + " already, whose name differs only in case.");
            }
        }
        Tier numbers = new Tier(name, Tier.Kind.NUMBER, List.of());
        if (values.stream()
                .allMatch(value ->
                        numbers.problem(value).isEmpty() && !CODE.matcher(value).lookingAt())) {
            return numbers;
        }
        return values.size() <= FEW && values.stream().allMatch(Tier::listable)
                ? new Tier(name, Tier.Kind.LIST, values)
                : new Tier(name, Tier.Kind.TEXT, List.of());
    }

    private static Tier more(Tier known, Set<String> said) {
        if (known.kind() != Tier.Kind.LIST) {
            return known;
        }
        Set<String> values = new LinkedHashSet<>(known.values());
        values.addAll(said);
        return known.with(new ArrayList<>(values));
    }

    private static Clip kept(Clip clip, Map<String, Tier> tiers) {
        Coding coding = clip.coding();
        TierValues values = TierValues.NONE;
        for (Map.Entry<String, String> each : coding.tiers().byTier().entrySet()) {
            Tier tier = tiers.get(each.getKey());
            values = tier == null ? values : values.with(tier.name(), tier.kept(each.getValue()));
        }
        return coding.tiers().none() ? clip : clip.with(coding.with(values));
    }

    /// The edit that brings the tiers in; empty if they are as they were.
    ///
    /// @param classed the project with its new classes
    Optional<Edit> edit(Project classed) {
        return tiers.equals(classed.vocabulary().tiers())
                ? Optional.empty()
                : Optional.of(new Edit.SetClasses(classed.vocabulary().withTiers(tiers), classed.protocol()));
    }
}
