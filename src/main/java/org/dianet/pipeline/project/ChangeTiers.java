package org.dianet.pipeline.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.wording.SimilarNames;

/// Adds, renames, removes and orders the tiers of a project and their values, with everything that was said on them.
///
/// @param time of the edit, with milliseconds
public record ChangeTiers(Project project, Instant time) {

    /// How many codings say something on a tier, whoever made them.
    public static int uses(Project project, String tier) {
        return count(project, coding -> !coding.tiers().of(tier).isEmpty());
    }

    /// How many codings say a value.
    public static int uses(Project project, String tier, String value) {
        return count(project, coding -> coding.tiers().of(tier).equals(value));
    }

    private static int count(Project project, Predicate<Coding> wanted) {
        return (int) project.clips().stream()
                .flatMap(clip -> clip.codings().stream())
                .filter(wanted)
                .count();
    }

    /// @throws IllegalArgumentException if the project has a tier of that name, in a sentence
    public Edit add(Tier tier) {
        free(tier.name(), "");
        List<Tier> tiers = new ArrayList<>(project.vocabulary().tiers());
        tiers.add(checked(tier));
        return put(tiers);
    }

    /// A list whose values differ by more than their case.
    private static Tier checked(Tier tier) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String value : tier.values()) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(
                        "The tier " + tier.name() + " would have the value '" + value + "' twice.");
            }
        }
        return tier;
    }

    /// @throws IllegalArgumentException if there is no such tier or the name cannot be one, in a sentence
    public Edit rename(String from, String to) {
        Tier renamed = tier(from).named(to);
        free(renamed.name(), from);
        List<Edit> edits = new ArrayList<>(List.of(put(replaced(from, renamed))));
        edits.addAll(recoded(values -> values.renamed(from, renamed.name())));
        return new Edit.Composite(edits);
    }

    private void free(String name, String except) {
        for (Tier other : project.vocabulary().tiers()) {
            if (Tier.plainName(other.name()).equals(Tier.plainName(name))
                    && !other.name().equals(except)) {
                throw new IllegalArgumentException("The project already has the tier " + other.name() + ".");
            }
        }
    }

    /// What would be lost with a tier, in a sentence; empty if nobody said anything on it.
    public String loss(String tier) {
        int uses = uses(project, tier(tier).name());
        Set<String> coders = new TreeSet<>();
        project.clips()
                .forEach(clip -> clip.codings().stream()
                        .filter(coding -> !coding.tiers().of(tier).isEmpty())
                        .forEach(coding -> coders.add(coding.author().name())));
        return uses == 0
                ? ""
                : "The tier " + tier + " has values in " + Words.count(uses, "coding") + " by "
                        + String.join(", ", coders) + ", which would be lost.";
    }

    /// Takes a tier away, with what was said on it.
    ///
    /// @throws IllegalArgumentException if there is no such tier, in a sentence
    public Edit remove(String name) {
        Tier tier = tier(name);
        List<Tier> left = new ArrayList<>(project.vocabulary().tiers());
        left.remove(tier);
        List<Edit> edits = new ArrayList<>(recoded(values -> values.with(name, "")));
        edits.add(put(left));
        return new Edit.Composite(edits);
    }

    /// @throws IllegalArgumentException if these are not the tiers that there are, in a sentence
    public Edit order(List<String> names) {
        List<Tier> now = project.vocabulary().tiers();
        same(names, now.stream().map(Tier::name).toList(), "every tier");
        return put(names.stream().map(this::tier).toList());
    }

    private static void same(List<String> wanted, List<String> now, String what) {
        if (wanted.size() != now.size() || !new LinkedHashSet<>(wanted).equals(new LinkedHashSet<>(now))) {
            throw new IllegalArgumentException(
                    "The order has to name " + what + " once: " + String.join(", ", now) + ".");
        }
    }

    /// @throws IllegalArgumentException if the tier has no list, or one of the values already, in a sentence
    public Edit addValues(String tier, List<String> more) {
        List<String> values = new ArrayList<>(list(tier).values());
        more.forEach(value -> values.add(value.strip()));
        return put(replaced(tier, checked(list(tier).with(values))));
    }

    /// Gives a value another name. If the tier has that name already, the two become one value.
    ///
    /// @throws IllegalArgumentException if there is no such value or the name cannot be one, in a sentence
    public Edit renameValue(String tier, String from, String to) {
        String name = to.strip();
        List<String> values = new ArrayList<>(list(tier).values());
        int place = place(tier, from);
        if (values.contains(name)) {
            if (!from.equals(name)) {
                values.remove(place);
            }
        } else {
            values.set(place, name);
        }
        List<Edit> edits =
                new ArrayList<>(List.of(put(replaced(tier, checked(list(tier).with(values))))));
        edits.addAll(recoded(said -> said.of(tier).equals(from) ? said.with(tier, name) : said));
        return new Edit.Composite(edits);
    }

    /// Takes a value away that nobody uses.
    ///
    /// @throws IllegalArgumentException if there is no such value or it is used, in a sentence
    public Edit removeValue(String tier, String value) {
        List<String> values = new ArrayList<>(list(tier).values());
        values.remove(place(tier, value));
        int uses = uses(project, tier, value);
        if (uses > 0) {
            throw new IllegalArgumentException("'" + value + "' is used in " + Words.count(uses, "coding")
                    + "; rename it to another value first, which merges the two.");
        }
        return put(replaced(tier, list(tier).with(values)));
    }

    /// @throws IllegalArgumentException if these are not the values that there are, in a sentence
    public Edit orderValues(String tier, List<String> values) {
        same(values, list(tier).values(), "every value of " + tier);
        return put(replaced(tier, list(tier).with(values)));
    }

    private int place(String tier, String value) {
        List<String> values = list(tier).values();
        if (!values.contains(value)) {
            throw new IllegalArgumentException(
                    "The tier " + tier + " has no value '" + value + "'." + SimilarNames.question(value, values));
        }
        return values.indexOf(value);
    }

    private Tier list(String name) {
        Tier tier = tier(name);
        if (tier.kind() != Tier.Kind.LIST) {
            throw new IllegalArgumentException("The tier " + name + " has no list of values.");
        }
        return tier;
    }

    private Tier tier(String name) {
        List<String> names =
                project.vocabulary().tiers().stream().map(Tier::name).toList();
        return project.vocabulary()
                .tier(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The project has no tier '" + name + "'." + SimilarNames.question(name, names)));
    }

    private List<Tier> replaced(String name, Tier by) {
        return project.vocabulary().tiers().stream()
                .map(tier -> tier.name().equals(name) ? by : tier)
                .toList();
    }

    private Edit put(List<Tier> tiers) {
        return new Edit.SetClasses(project.vocabulary().withTiers(tiers), project.protocol());
    }

    /// Every coding in which the change changes something. A sheet keeps the time at which it was published.
    private List<Edit> recoded(UnaryOperator<TierValues> change) {
        List<Edit> edits = new ArrayList<>();
        for (Clip clip : project.clips()) {
            for (Coding coding : clip.codings()) {
                Coding changed = coding.with(change.apply(coding.tiers()));
                if (!changed.equals(coding)) {
                    edits.add(new Edit.PutCoding(
                            clip.id(), coding.coder().isSheet() ? changed : changed.revisedBy(coding.coder(), time)));
                }
            }
        }
        return edits;
    }
}
