package org.dianet.pipeline.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.model.project.Vocabulary;

/// The project's own tiers in the files of other programs: under which names they are written there, and what may come
/// in.
final class TierColumns {
    /// Begins the name of a tier of ELAN, or of a set of modifiers of BORIS.
    static final String NAMED = "tier: ";

    private TierColumns() {}

    /// The names of the project's tiers, and of those that it no longer has but codings still have values on.
    static List<String> names(Project project, List<Clip> clips) {
        List<String> tiers =
                project.vocabulary().tiers().stream().map(Tier::name).toList();
        TreeSet<String> more = new TreeSet<>();
        clips.forEach(clip -> clip.codings()
                .forEach(coding -> more.addAll(coding.tiers().byTier().keySet())));
        tiers.forEach(more::remove);
        return Stream.concat(tiers.stream(), more.stream()).toList();
    }

    /// What a file says on tiers, as far as the project has them and their values.
    ///
    /// @param values of the file by name
    /// @param start with which the name of a tier begins there
    /// @param problems gets a clause for each that is left out
    static TierValues read(
            Vocabulary vocabulary, String where, Map<String, String> values, String start, List<String> problems) {
        TierValues read = TierValues.NONE;
        for (Map.Entry<String, String> each : values.entrySet()) {
            if (!each.getKey().startsWith(start) || each.getValue().isBlank()) {
                continue;
            }
            String name = each.getKey().substring(start.length());
            Optional<Tier> tier = vocabulary.tier(name);
            if (tier.isEmpty()) {
                String missing =
                        ": the project has no tier '" + name + "'; add it (dianet tiers) and import again; left out";
                // A file says something on a tier many times.
                if (problems.stream().noneMatch(problem -> problem.endsWith(missing))) {
                    problems.add(where + missing);
                }
                continue;
            }
            String value = tier.get().kept(each.getValue());
            Optional<String> problem = tier.get().problem(value);
            problem.ifPresent(
                    sentence -> problems.add(where + ": " + sentence.replaceFirst("\\.$", "") + "; left out"));
            read = problem.isPresent() ? read : read.with(name, value);
        }
        return read;
    }
}
